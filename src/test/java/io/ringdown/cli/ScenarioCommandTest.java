package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code scenario check|test|new} over an installation with the shipped scenarios. */
class ScenarioCommandTest {
    private static final Path SHIPPED = Path.of("scenarios");

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void anInstallation() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SHIPPED)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = home.resolve(file.toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        System.setProperty("ringdown.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("ringdown.home");
    }

    @Test
    void aNewScenarioIsSoundFromTheStart() {
        assertThat(run("new", "returns")).isZero();
        assertThat(run("check", "returns")).isZero();
        assertThat(out.toString()).endsWith("1 scenario checked: all is well\n");
        assertThat(run("test", "returns")).isZero();
        assertThat(out.toString()).contains("✓ Of two numbers the last counts");
        assertThat(run("new", "returns")).isEqualTo(1);
        assertThat(err.toString()).contains("There is a folder ", "nothing was changed");
    }

    @Test
    void whatIsWrongIsShownWithItsLineAndIsTheExitStatus() throws IOException {
        Path file = home.resolve("scenarios/booking/scenario.yaml");
        Files.writeString(file, Files.readString(file).replace("say greeting", "say greting"));
        assertThat(run("check")).isEqualTo(1);
        assertThat(out.toString())
                .contains("booking/texts/en.yaml:3:3: error: say: `greting`, which a step says, is missing")
                .contains("2 scenarios checked: 7 errors, 7 warnings\n");
        assertThat(run("test", "booking")).isEqualTo(1);
    }

    @Test
    void aDialogueThatGoesAnotherWayIsShownBesideWhatCame() throws IOException {
        Path file = home.resolve("scenarios/callback/cases/late.yaml");
        Files.writeString(file, Files.readString(file).replace("{look: true}", "{look: false}"));
        assertThat(run("test", "callback")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "✗ A success that comes late",
                        "expected: {look=false}",
                        "it came:  {look=true}",
                        ", 1 did not");
    }

    @Test
    void aNameThatIsNoneIsToldWithThoseThatThereAre() {
        assertThat(run("check", "calback")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no scenario calback; there are booking, callback");
    }

    private int run(String... arguments) {
        return new CommandLine(new ScenarioCommand())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((e, where, parsed) -> {
                    where.getErr().println(Failures.told(e, where.getColorScheme()));
                    return 1;
                })
                .execute(arguments);
    }
}
