package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.kit.draft.NewPlatform;
import io.ringdown.mapping.Platform;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The platforms that come with the gateway, and those that people begin. */
class ShippedPlatformsTest {

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("platforms"))) {
            return folders.filter(Files::isDirectory).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void hasNothingToBeSaidOf(Path folder) {
        assertThat(PlatformCheck.of(folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void doesWhatItsCasesSay(Path folder) {
        Platform platform = Platform.read(folder);
        List<PlatformCase> cases = PlatformCases.read(folder);
        assertThat(cases).isNotEmpty().allSatisfy(example -> assertThat(
                        PlatformRun.of(platform, example).differences())
                .as(example.file())
                .isEmpty());
    }

    @Test
    void aNewOneHoldsAndHasNothingToBeSaidOf(@TempDir Path own) throws IOException {
        Path folder = NewPlatform.write("acme-bot", own, Path.of("platforms").toAbsolutePath());
        hasNothingToBeSaidOf(folder);
        doesWhatItsCasesSay(folder);
        assertThat(folder.resolve("platform.yaml")).content().contains("platforms/platform.schema.json");
        Assertions.assertThatThrownBy(() -> NewPlatform.write("acme-bot", own, own))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aCaseThatNoLongerHoldsSaysWhereAndCanBeAccepted(@TempDir Path own) throws IOException {
        Path folder = NewPlatform.write("acme-bot", own, own);
        Path file = folder.resolve("platform.yaml");
        Files.writeString(file, Files.readString(file).replace("text: =message", "say: =message"));
        Platform changed = Platform.read(folder);
        PlatformRun run = PlatformRun.of(changed, PlatformCases.read(folder).get(3));

        assertThat(run.differences())
                .containsExactlyInAnyOrder(
                        "reply.json.say: expected nothing, but was \"Once more, please.\"",
                        "reply.json.text: expected \"Once more, please.\", but is missing");
        Path example = Path.of(run.example().file());
        Files.writeString(example, CaseReport.accepted(Files.readString(example), run));
        assertThat(PlatformRun.of(changed, PlatformCases.read(folder).get(3)).holds())
                .isTrue();
    }
}
