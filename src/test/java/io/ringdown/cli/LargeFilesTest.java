package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Files beyond all measure, some of more bytes than the process has memory, are refused in a sentence. */
class LargeFilesTest {
    private static final long TOO_LARGE = 3_000_000_000L;

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void anInstallation() throws IOException {
        Files.createDirectories(home.resolve("mappings/acme/cases"));
        Files.copy(Path.of("src/test/resources/golden/sound/mapping.yaml"), home.resolve("mappings/acme/mapping.yaml"));
        Files.copy(
                Path.of("src/test/resources/golden/sound/cases/plain.yaml"),
                home.resolve("mappings/acme/cases/plain.yaml"));
        System.setProperty("ringdown.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("ringdown.home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping.yaml", "cases/plain.yaml", "README.md"})
    void aFolderIsCheckedWithoutReadingThem(String file) throws IOException {
        large(home.resolve("mappings/acme").resolve(file), TOO_LARGE);
        assertThat(run("check", "acme")).isEqualTo(1);
        assertThat(out.toString())
                .containsOnlyOnce("acme/" + file + ": error: has 3000000000 bytes; at most 262144 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping.yaml", "cases/plain.yaml"})
    void neitherIsOneTestedOrRendered(String file) throws IOException {
        large(home.resolve("mappings/acme").resolve(file), 262_145);
        for (String command : new String[] {"test", "render"}) {
            assertThat(run(command, "acme")).isEqualTo(1);
            assertThat(out.toString()).contains(file + ": error: has 262145 bytes; at most 262144 are allowed");
        }
    }

    @Test
    void aCurlLineHasALength() throws IOException {
        Path line = large(home.resolve("line"), TOO_LARGE);
        assertThat(run("new", "other", "--from-curl", line.toString())).isEqualTo(1);
        assertThat(out.toString()).contains(line + " has 3000000000 bytes; at most 262144 are allowed");
    }

    @Test
    void aDocumentMayBeAsLargeAsThoseOfLargeVendors() throws IOException {
        Path document = large(home.resolve("document"), TOO_LARGE);
        assertThat(run("new", "other", "--from-openapi", document.toString())).isEqualTo(1);
        assertThat(out.toString()).contains(document + " has 3000000000 bytes; at most 67108864 are allowed");
    }

    /** A file of nothing but zeros, which takes no room on the disk. */
    private static Path large(Path file, long bytes) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
        return file;
    }

    private int run(String... args) {
        PrintWriter writer = new PrintWriter(out, true);
        CommandLine line = new CommandLine(new MappingCommand());
        return line.setOut(writer)
                .setErr(writer)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExecutionExceptionHandler((failure, where, parsed) -> {
                    writer.println(Failures.told(failure, where.getColorScheme()));
                    return 1;
                })
                .execute(args);
    }
}
