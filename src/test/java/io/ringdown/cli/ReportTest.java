package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class ReportTest {
    @TempDir
    Path here;

    @Test
    void placesAreToldFromWhereTheReaderIsAndElseWhole() throws IOException {
        Path file = Files.writeString(here.resolve("m.yaml"), "a: 1\nb: 2\n");
        Problem problem = new Problem(file.toString(), 2, 4, "must not be 2");

        assertThat(new Report(here, Ansi.OFF).of(List.of(problem))).isEqualTo("""
                m.yaml:2:4: error: must not be 2
                     2 | b: 2
                       |    ^
                """);
        assertThat(new Report(here.resolve("elsewhere"), Ansi.OFF).of(List.of(problem)))
                .startsWith(file + ":2:4: error: ");
    }

    @Test
    void aLineThatMustNotBeShownIsNot() throws IOException {
        Path file = Files.writeString(here.resolve("m.yaml"), "key: s3cret\n");

        assertThat(new Report(here, Ansi.OFF)
                        .of(List.of(new Problem(file.toString(), 1, 0, "stands here in plain text"))))
                .isEqualTo("m.yaml:1: error: stands here in plain text\n");
    }

    @Test
    void onATerminalErrorsAreRedAndWarningsYellow() {
        String report = new Report(here, Ansi.ON)
                .of(List.of(
                        new Problem("m.yaml", 0, 0, "is bad"),
                        new Problem("m.yaml", 0, 0, Severity.WARNING, "is odd")));

        assertThat(report).contains("\u001b[1m\u001b[31merror:", "\u001b[1m\u001b[33mwarning:");
    }

    @Test
    void ofALongLineThePartAroundTheMarkIsShown() throws IOException {
        Path file = Files.writeString(here.resolve("m.yaml"), "a".repeat(500) + "X" + "b".repeat(500) + "\n");
        String[] lines = new Report(here, Ansi.OFF)
                .of(List.of(new Problem(file.toString(), 1, 501, "is bad")))
                .split("\n");

        assertThat(lines[1]).hasSizeLessThan(200);
        assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('X');
    }

    @Test
    void theCountNamesErrorsAndWarnings() {
        Problem error = new Problem("m.yaml", 0, 0, "is bad");

        assertThat(Report.count(List.of(error, error.asWarning(), error.asWarning())))
                .isEqualTo("1 error, 2 warnings");
    }
}
