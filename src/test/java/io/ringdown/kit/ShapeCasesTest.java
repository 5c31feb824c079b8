package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape that the page on the language promises has a mapping that says it and a case that shows it and holds. */
class ShapeCasesTest {
    private static final List<Path> ROOTS = List.of(
            Path.of("mappings"),
            Path.of("src/test/resources/shapes/mappings"),
            Path.of("src/test/resources/auth/mappings"));

    private record Row(String shape, String mapping, String shown, String example) {
        Path folder() {
            String vendor = example.substring(0, example.indexOf('/'));
            return ROOTS.stream()
                    .map(root -> root.resolve(vendor))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no mapping " + vendor));
        }

        String id() {
            return example.substring(example.indexOf('/') + 1);
        }
    }

    static Stream<Row> rows() throws IOException {
        String page = Files.readString(Path.of("docs/mapping-language.md"));
        return page.substring(page.indexOf("## The case of every shape"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.contains("| the mapping says |"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .map(row -> new Row(row[0], code(row[1]), code(row[2]), row[3]));
    }

    private static String code(String cell) {
        assertThat(cell).matches("`.+`");
        return cell.substring(1, cell.length() - 1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theMappingSaysItAndTheCaseShowsIt(Row row) throws IOException {
        assertThat(row.folder().resolve("mapping.yaml")).content().contains(row.mapping);
        assertThat(row.folder().resolve("cases/" + row.id() + ".yaml"))
                .content()
                .contains(row.shown);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theCaseHolds(Row row) {
        Case example = Cases.read(row.folder()).stream()
                .filter(each -> each.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
        CaseRun run = CaseRunner.run(Mapping.read(row.folder()), example);
        assertThat(run.failures()).isEmpty();
        assertThat(run.differences()).isEmpty();
    }

    @Test
    void noCaseOfTheShapesIsLeftOutAndNoShapeStandsTwice() throws IOException {
        List<Row> rows = rows().toList();
        assertThat(rows).extracting(Row::shape).hasSizeGreaterThan(75).doesNotHaveDuplicates();
        for (String vendor : List.of("odd-request", "odd-answer")) {
            Path folder = ROOTS.get(1).resolve(vendor);
            assertThat(rows)
                    .extracting(Row::example)
                    .containsAll(Arrays.stream(folder.resolve("cases").toFile().list())
                            .map(file -> vendor + "/" + file.replace(".yaml", ""))
                            .toList());
        }
    }
}
