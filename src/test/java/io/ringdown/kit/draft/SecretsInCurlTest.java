package io.ringdown.kit.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever pastes a line that worked pastes his own credentials: none of them is written into the folder. */
class SecretsInCurlTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl https://bob:mys3lf@v.example/x -d '{\"phone\": \"+33612345678\"}'",
                "curl 'https://v.example/x?sig=mys3lf' -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -H 'Cookie: session=mys3lf' -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -H 'X-Signature: mys3lf' -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -H 'X-Acme: 0a1b2c3d4e5fmys3lf0a1b' -d '{\"phone\": \"+33612345678\"}'",
                "curl https://v.example/x -d 'to=%2B33612345678&pwd=mys3lf'",
                "curl https://v.example/x -d '{\"phone\": \"+33612345678\", \"by\": {\"user\": \"al\", \"pass\": \"mys3lf\"}}'",
                "curl https://v.example/x -d '{\"phone\": \"+33612345678\", \"id\": \"c\", \"t\": \"sk_live_00000mys3lf000\"}'"
            })
    void noneOfThemIsWritten(String line) throws IOException {
        NewVendor.fromCurl("acme", line).write(folder, folder.resolve("mapping.schema.json"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("mys3lf"));
        }
    }
}
