package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code mapping check} over an installation of two vendors, one of them without anything but a wrong mapping. */
class MappingCheckCommandTest {
    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void anInstallation() throws IOException {
        Files.createDirectories(home.resolve("mappings/broken"));
        Files.writeString(home.resolve("mappings/broken/mapping.yaml"), "title: Broken\n");
        Path sound = Path.of("src/test/resources/golden/sound");
        for (String file : List.of("mapping.yaml", "README.md", "cases/plain.yaml")) {
            Path copy = home.resolve("mappings/sound").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(sound.resolve(file), copy);
        }
        System.setProperty("ringdown.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("ringdown.home");
    }

    @Test
    void everyFolderIsCheckedAndAnErrorIsTheExitStatus() {
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("broken/mapping.yaml:1:1: error: `request` is missing")
                .contains("broken/cases/plain.yaml: error: is missing")
                .contains("sound/cases: warning: of the cases that every vendor needs are missing: ")
                .endsWith("2 mappings checked: 3 errors, 5 warnings\n");
    }

    @Test
    void onlyTheNamedOnesAreCheckedAndWarningsAreNoFailure() {
        assertThat(check("sound", "sound")).isZero();
        assertThat(out.toString()).doesNotContain("broken").endsWith("1 mapping checked: 0 errors, 4 warnings\n");
    }

    @Test
    void aRefusedStartIsToldInTheSameForm() throws IOException {
        Path file = home.resolve("mappings/broken/mapping.yaml");
        InvalidMapping refused =
                new InvalidMapping(List.of(new Problem(file.toString(), 1, 1, "`request` is missing")));

        assertThat(Failures.told(
                        new IllegalStateException("start", refused), CommandLine.Help.defaultColorScheme(Ansi.OFF)))
                .isEqualTo(file + """
                        :1:1: error: `request` is missing
                             1 | title: Broken
                               | ^
                        1 error, 0 warnings""");
    }

    private int check(String... vendors) {
        return new CommandLine(new MappingCheckCommand())
                .setOut(new PrintWriter(out))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .execute(vendors);
    }
}
