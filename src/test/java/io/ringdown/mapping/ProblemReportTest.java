package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole report over a file that is wrong in every way, beside it in {@code broken.txt}. */
class ProblemReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/mapping/reports");

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlaceAndCure() throws IOException {
        List<Problem> problems = new ArrayList<>();
        byte[] file = Files.readAllBytes(FOLDER.resolve("broken.yaml"));
        assertThat(new MappingReader(Bounds.DEFAULT).read("broken", "broken.yaml", file, problems))
                .isEmpty();
        assertThat(String.join("\n", problems.stream().map(Problem::toString).toList()) + "\n")
                .isEqualTo(Files.readString(FOLDER.resolve("broken.txt")));
    }

    @Test
    void aReportNamesEveryFile() {
        InvalidMapping invalid = catchThrowableOfType(
                InvalidMapping.class, () -> Mappings.load(List.of(Path.of("src/test/resources/mapping/invalid"))));
        assertThat(invalid.problems())
                .extracting(Problem::file)
                .extracting(file -> Path.of(file).getParent().getFileName().toString())
                .containsExactlyInAnyOrder("Upper", "empty", "missing", "wrong");
    }
}
