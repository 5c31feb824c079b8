package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Sized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running gateway does when the folders of its mappings change; one look is one call of the timer. */
class MappingFoldersTest {
    private static final String REST = """
            request: {method: POST, url: 'https://vendor.example/calls'}
            outcomes: []
            """;
    private static final Predicate<String> USED = vendor -> true;
    private static final Predicate<String> UNUSED = vendor -> false;

    @TempDir
    Path root;

    private MappingFolders folders;

    @BeforeEach
    void start() throws IOException {
        write("own", "other", "Other");
        write("shipped", "acme", "Acme");
        folders = new MappingFolders(
                List.of(root.resolve("own"), root.resolve("shipped"), root.resolve("none")), Bounds.DEFAULT);
    }

    @Test
    void whatDoesNotChangeStaysTheSameObject() {
        Mappings before = folders.current();
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
        assertThat(folders.current()).isSameAs(before);
    }

    @Test
    void aGoodChangeIsTakenUpAndTheOthersStayAsTheyAre() throws IOException {
        Mapping other = folders.current().find("other").orElseThrow();
        write("shipped", "acme", "Acme 2");

        look();
        assertThat(look()).singleElement().satisfies(change -> {
            assertThat(change.vendor()).isEqualTo("acme");
            assertThat(change.mapping().title()).isEqualTo("Acme 2");
            assertThat(change.refused()).isEmpty();
        });
        assertThat(title("acme")).isEqualTo("Acme 2");
        assertThat(folders.current().find("other")).containsSame(other);
        assertThat(look()).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotJudged() throws IOException {
        write("shipped", "acme", "Half");
        assertThat(look()).isEmpty();
        write("shipped", "acme", "Whole");
        assertThat(look()).isEmpty();
        assertThat(title("acme")).isEqualTo("Acme");
        assertThat(look()).hasSize(1);
        assertThat(title("acme")).isEqualTo("Whole");
    }

    @Test
    void aBadChangeIsRefusedOnceWithEveryProblemAndTheOldMappingStays() throws IOException {
        Mapping before = folders.current().find("acme").orElseThrow();
        Path file = file("shipped", "acme");
        Files.writeString(file, "title: Acme\nrings: cue\n" + REST.replace("POST", "POTS"));

        look();
        assertThat(look()).singleElement().satisfies(change -> {
            assertThat(change.mapping()).isSameAs(before);
            assertThat(change.refused())
                    .extracting(Problem::toString)
                    .hasSize(2)
                    .allSatisfy(problem -> assertThat(problem).startsWith(file + ":"));
        });
        assertThat(folders.current().refused()).containsOnlyKeys("acme");
        assertThat(folders.current().find("acme")).containsSame(before);
        assertThat(look()).isEmpty();
    }

    @Test
    void aRefusedChangeIsTriedAgainWhenItIsMended() throws IOException {
        Files.writeString(file("shipped", "acme"), "title: [");
        look();
        look();
        write("shipped", "acme", "Mended");
        look();
        look();

        assertThat(title("acme")).isEqualTo("Mended");
        assertThat(folders.current().refused()).isEmpty();
    }

    @Test
    void aChangeThatIsTakenBackLeavesTheMappingThatWasInUse() throws IOException {
        Mapping before = folders.current().find("acme").orElseThrow();
        Files.delete(file("shipped", "acme"));
        look();
        assertThat(look()).singleElement().satisfies(change -> assertThat(change.refused())
                .extracting(Problem::message)
                .containsExactly("is missing or cannot be read"));
        write("shipped", "acme", "Acme");
        look();
        assertThat(look()).hasSize(1);

        assertThat(folders.current().find("acme")).containsSame(before);
        assertThat(folders.current().refused()).isEmpty();
    }

    @Test
    void aBadFileKeepsNoOtherVendorFromChanging() throws IOException {
        Files.writeString(file("own", "other"), "{");
        write("shipped", "acme", "Acme 2");
        look();
        look();

        assertThat(title("acme")).isEqualTo("Acme 2");
        assertThat(title("other")).isEqualTo("Other");
    }

    @Test
    void aNewVendorAppearsAndAWrongOneIsSaidToBe() throws IOException {
        write("own", "new", "New");
        write("own", "Wrong", "Wrong");
        look();
        look();

        assertThat(title("new")).isEqualTo("New");
        assertThat(folders.current().find("Wrong")).isEmpty();
        assertThat(folders.current().refused()).containsOnlyKeys("Wrong");
        Files.delete(file("own", "Wrong"));
        Files.delete(root.resolve("own/Wrong"));
        look();
        look();
        assertThat(folders.current().refused()).isEmpty();
    }

    @Test
    void anOwnVendorComesBeforeTheShippedOneAndGivesWayToItAgain() throws IOException {
        write("own", "acme", "Own acme");
        look();
        look();
        assertThat(title("acme")).isEqualTo("Own acme");

        remove("own", "acme");
        look();
        look();
        assertThat(title("acme")).isEqualTo("Acme");
    }

    @Test
    void aVendorThatConnectionsUseOutlivesItsFolder() throws IOException {
        remove("shipped", "acme");
        look();
        assertThat(look()).singleElement().satisfies(change -> assertThat(change.refused())
                .extracting(Problem::message)
                .containsExactly("the folder is gone; its connections go on with what it held"));
        assertThat(title("acme")).isEqualTo("Acme");

        assertThat(folders.look(UNUSED)).hasSize(1);
        assertThat(folders.current().find("acme")).isEmpty();
        assertThat(folders.current().refused()).isEmpty();
        assertThat(folders.look(UNUSED)).isEmpty();
    }

    @Test
    void aVendorThatNobodyUsesGoesWithItsFolder() throws IOException {
        remove("shipped", "acme");
        folders.look(UNUSED);
        assertThat(folders.current().find("acme")).isPresent();
        folders.look(UNUSED);
        assertThat(folders.current().find("acme")).isEmpty();
    }

    @Test
    void aFileTooLargeToBeAMappingIsNotReadAtAll() throws IOException {
        Files.writeString(file("shipped", "acme"), "#".repeat(Sized.MOST + 1));
        look();
        look();
        assertThat(folders.current().refused().get("acme"))
                .extracting(Problem::message)
                .containsExactly("has more than the 262144 bytes that are allowed");
    }

    @Test
    void aGatewayDoesNotStartWithAWrongMapping() throws IOException {
        Files.writeString(file("shipped", "acme"), "title: [");
        assertThatThrownBy(() -> new MappingFolders(List.of(root.resolve("shipped")), Bounds.DEFAULT))
                .isInstanceOf(InvalidMapping.class);
    }

    private List<MappingChange> look() {
        return folders.look(USED);
    }

    private String title(String vendor) {
        return folders.current().find(vendor).orElseThrow().title();
    }

    private Path file(String folder, String vendor) throws IOException {
        return Files.createDirectories(root.resolve(folder).resolve(vendor)).resolve("mapping.yaml");
    }

    private void write(String folder, String vendor, String title) throws IOException {
        Files.writeString(file(folder, vendor), "title: " + title + "\n" + REST);
    }

    private void remove(String folder, String vendor) throws IOException {
        Files.delete(file(folder, vendor));
        Files.delete(root.resolve(folder).resolve(vendor));
    }
}
