package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever copies a cell out of the page's table of shapes copies one that is tried. */
class ShapesPageTest {
    private static final Pattern CELL = Pattern.compile("`=([^`]+)`");

    @Test
    void everyCellOfTheTableOfShapesIsTried() throws IOException {
        String page = Files.readString(Path.of("docs/mapping-language.md"));
        String shapes = page.substring(page.indexOf("## Shapes"), page.indexOf("## Bounds"));
        List<String> cells =
                CELL.matcher(shapes).results().map(cell -> cell.group(1)).toList();
        String tried = tests("RequestShapesTest") + tests("AnswerShapesTest");
        assertThat(cells).hasSizeGreaterThan(30).allSatisfy(cell -> assertThat(tried)
                .contains(cell));
    }

    /** The source of a test, with the backslashes that its texts mean. */
    private static String tests(String name) throws IOException {
        return Files.readString(Path.of("src/test/java/io/ringdown/mapping/" + name + ".java"))
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
