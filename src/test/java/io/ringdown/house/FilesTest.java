package io.ringdown.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Length and tidiness of what people read. */
class FilesTest {
    private static final Set<String> TEXT =
            Set.of("java", "yaml", "md", "sql", "json", "properties", "xml", "html", "css", "js", "run", "ringdown");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(public |final |sealed |abstract |@)*" + "(class|record|interface|enum) \\w+");

    private static final Pattern FUZZ_TEST = Pattern.compile("@FuzzTest\\s+void (\\w+)\\(");

    @ParameterizedTest
    @CsvSource({"src/main/java, 200", "src/test/java, 300", "src/bench/java, 200"})
    void javaFilesAreShort(String folder, int most) {
        assertThat(House.files(folder, ".java"))
                .filteredOn(file -> House.lines(file).size() > most)
                .isEmpty();
    }

    @Test
    void theMedianJavaFileFitsOnAScreen() {
        List<Integer> lengths = House.files("src/main/java", ".java").stream()
                .map(file -> House.lines(file).size())
                .sorted()
                .toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(70);
    }

    @Test
    void everyTypeOpensWithASentence() {
        assertThat(House.files("src/main/java", ".java"))
                .filteredOn(file -> {
                    String text = House.text(file);
                    Matcher type = TYPE.matcher(text);
                    return !type.find() || !text.substring(0, type.start()).contains("/**");
                })
                .isEmpty();
    }

    /** Where a fuzz test finds none it runs over the empty input alone, and says nothing of it. */
    @Test
    void everyFuzzTestHasSeeds() {
        List<String> wanted = House.files("src/test/java", "FuzzTest.java").stream()
                .flatMap(file -> FUZZ_TEST
                        .matcher(House.text(file))
                        .results()
                        .map(test -> file.toString()
                                        .replace("src/test/java", "src/test/resources")
                                        .replace(".java", "Inputs/")
                                + test.group(1)))
                .toList();
        List<String> given = House.files("src/test/resources", "").stream()
                .map(seed -> seed.getParent().toString())
                .filter(folder -> folder.contains("FuzzTestInputs"))
                .toList();

        assertThat(wanted).isNotEmpty();
        assertThat(Set.copyOf(given)).isEqualTo(Set.copyOf(wanted));
    }

    @ParameterizedTest
    @CsvSource({"README.md, 150", "CONTRIBUTING.md, 80"})
    void thePapersAreShort(Path paper, int most) {
        if (paper.toFile().exists()) {
            assertThat(House.lines(paper)).hasSizeLessThanOrEqualTo(most);
        }
    }

    @Test
    void noLineEndsInABlankAndNoneHoldsATab() {
        assertThat(texts().flatMap(FilesTest::untidy)).isEmpty();
    }

    @Test
    void testsNeitherSleepNorAreNamedTest() {
        Pattern refused = Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(|void test[A-Z]\\w*\\(");

        assertThat(House.files("src/test/java", ".java").stream()
                        .filter(file -> !file.endsWith("FilesTest.java"))
                        .filter(file -> refused.matcher(House.text(file)).find()))
                .isEmpty();
    }

    private static Stream<Path> texts() {
        Stream<Path> root = Stream.of(Path.of("").toAbsolutePath().toFile().listFiles())
                .filter(java.io.File::isFile)
                .map(file -> Path.of(file.getName()));
        Stream<Path> folders = Stream.of(
                        ".ci",
                        "docs",
                        "mappings",
                        "messages",
                        "platforms",
                        "routes",
                        "scenarios",
                        "sql",
                        "src/bench",
                        "src/main",
                        "src/test/java",
                        "web")
                .flatMap(folder -> House.files(folder, "").stream());
        return Stream.concat(root, folders).filter(FilesTest::isText);
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Stream<String> untidy(Path file) {
        List<String> lines = House.lines(file);
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).matches(".*[ \\t\\r]|.*\\t.*"))
                .mapToObj(at -> file + ":" + (at + 1) + " ends in a blank or holds a tab");
    }
}
