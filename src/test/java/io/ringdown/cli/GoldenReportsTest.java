package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.kit.FolderCheck;
import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

/**
 * One small folder a mistake: what differs from the folder {@code sound}, and the report. A line with the word "wrong" in a
 * comment is one that the report must name, and no other of that file; a file {@code x.missing} takes x away. The reports are
 * written anew, for review, with {@code -Dgolden.rewrite=true}.
 */
class GoldenReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String MISSING = ".missing";

    @TempDir
    Path here;

    static List<String> mistakes() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theReportNamesTheMistakeAndItsLine(String mistake) throws IOException {
        Path folder = here.resolve("mappings/acme");
        copy(GOLDEN.resolve("sound"), folder);
        copy(GOLDEN.resolve(mistake), folder);

        List<Problem> problems = FolderCheck.of(folder);
        String report = new Report(here, Ansi.OFF).of(problems) + Report.count(problems) + "\n";

        Path golden = GOLDEN.resolve(mistake).resolve("report.txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, report);
        }
        assertThat(report).isEqualTo(Files.readString(golden));
        for (Path file : files(folder)) {
            assertLines(file, problems);
        }
    }

    @Test
    void aSoundFolderHasNoProblem() throws IOException {
        Path folder = here.resolve("mappings/acme");
        copy(GOLDEN.resolve("sound"), folder);

        assertThat(FolderCheck.of(folder)).isEmpty();
    }

    private static void assertLines(Path file, List<Problem> problems) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<Integer> marked = IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).endsWith("# wrong"))
                .boxed()
                .toList();
        if (!marked.isEmpty()) {
            assertThat(problems.stream()
                            .filter(problem -> problem.file().equals(file.toString()))
                            .map(Problem::line))
                    .as("lines of " + file.getFileName())
                    .containsAll(marked)
                    .allMatch(marked::contains);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (target.toString().endsWith(MISSING)) {
                Files.delete(
                        Path.of(target.toString().substring(0, target.toString().length() - MISSING.length())));
            } else if (!file.endsWith("report.txt")) {
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
