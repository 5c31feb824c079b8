package io.ringdown.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL stands in {@code sql/}, one statement a file; the migrations in {@code sql/schema} and its sisters for one database may hold several. */
class SqlFilesTest {
    private static final List<Path> STATEMENTS = House.files("sql", ".sql").stream()
            .filter(file -> !file.toString().startsWith("sql/schema"))
            .toList();

    @Test
    void everyFileHoldsOneStatement() {
        assertThat(STATEMENTS).allSatisfy(file -> {
            String sql = withoutComments(file);

            assertThat(sql).as("statement of %s", file).isNotBlank();
            assertThat(sql).as("statements of %s; one, without semicolon", file).doesNotContain(";");
        });
    }

    @Test
    void everyFileIsNamedByAVerbInLowerCase() {
        assertThat(STATEMENTS)
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[a-z]+(-[a-z0-9]+)*\\.sql"));
    }

    @Test
    void everyFileIsUsed() {
        String users = Stream.concat(
                        House.files("routes", ".yaml").stream(), House.files("src/main/java", ".java").stream())
                .map(House::text)
                .reduce("", String::concat);

        assertThat(STATEMENTS).filteredOn(file -> !users.contains(nameOf(file))).isEmpty();
    }

    @Test
    void statementsKeepToWhatBothDatabasesSpeak() {
        assertThat(House.files("sql", ".sql"))
                .allSatisfy(file -> assertThat(withoutComments(file).toLowerCase())
                        .as("dialect of %s", file)
                        .doesNotContainPattern("\\breturning\\b|\\bmerge\\b|\\bdo update\\b"));
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".sql", "");
    }

    private static String withoutComments(Path file) {
        return House.text(file).replaceAll("(?m)--.*$", "");
    }
}
