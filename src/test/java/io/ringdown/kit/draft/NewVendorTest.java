package io.ringdown.kit.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.kit.Case;
import io.ringdown.kit.CaseRunner;
import io.ringdown.kit.Cases;
import io.ringdown.kit.FolderCheck;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewVendorTest {
    private static final Path GOLDEN = Path.of("src/test/resources/kit/draft");
    private static final Path SPECS = Path.of("src/test/resources/specs");

    @TempDir
    Path mappings;

    @Test
    void aVendorOfWhichNothingIsKnownHoldsAtOnce() throws IOException {
        Path folder = write(NewVendor.blank("blank"));

        assertMappingIs("blank", folder);
        assertThat(Cases.read(folder))
                .extracting(Case::id)
                .containsExactly(
                        "down",
                        "missing-field",
                        "odd-text",
                        "plain",
                        "rate-limit",
                        "refused-credentials",
                        "refused-number",
                        "unknown-answer");
        assertThat(folder.resolve("README.md")).content().contains("# Blank", "| `apiToken` | … |");
    }

    @ParameterizedTest
    @CsvSource({
        "callback, kit/draft/acme.openapi.yaml, POST /queues/{queue-id}/callbacks",
        "callnow, kit/draft/acme.openapi.yaml, callNow",
        "genesys, specs/genesys-2017.json, postConversationsCallbacks",
        "twilio, specs/twilio-calls.json, CreateCall"
    })
    void anOperationOfADocumentBecomesAMappingWhoseCasesHold(String name, Path document, String operation)
            throws IOException {
        String text = Files.readString(Path.of("src/test/resources").resolve(document));

        assertMappingIs(name, write(NewVendor.fromOpenApi(name, text, operation)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "json"})
    void aCurlLineBecomesAMappingWhoseCasesHold(String name) throws IOException {
        Path folder = write(NewVendor.fromCurl(name, Files.readString(GOLDEN.resolve(name + ".curl"))));

        assertMappingIs(name, folder);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(file)
                    .content()
                    .doesNotContain("real.token")
                    .doesNotContain("very secret"));
        }
    }

    @Test
    void theOperationsOfADocumentAreListed() throws IOException {
        assertThat(NewVendor.operations(Files.readString(GOLDEN.resolve("acme.openapi.yaml"))))
                .containsExactly(
                        "GET /queues  listQueues  Lists queues",
                        "POST /queues/{queue-id}/callbacks  POST /queues/{queue-id}/callbacks  Calls a customer back",
                        "PUT /calls/{phoneNumber}  callNow");
        assertThat(NewVendor.operations(Files.readString(SPECS.resolve("genesys-2017.json"))))
                .containsExactly("POST /api/v2/conversations/callbacks  postConversationsCallbacks  Create a Callback");
    }

    @Test
    void anOperationThatThereIsNotIsAnsweredWithThoseThatThereAre() throws IOException {
        String text = Files.readString(GOLDEN.resolve("acme.openapi.yaml"));
        assertThatThrownBy(() -> NewVendor.fromOpenApi("acme", text, "callLater"))
                .hasMessageStartingWith("There is no operation callLater; there are\nGET /queues  listQueues");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"swagger\": \"1.2\"}|neither OpenAPI 3 nor Swagger 2.0: it says 1.2",
                "title: x|neither OpenAPI 3 nor Swagger 2.0: it says no version",
                "{\"openapi\": |neither JSON nor YAML"
            })
    void whatIsNoSuchDocumentIsSaidToBeNone(String text, String message) {
        assertThatThrownBy(() -> NewVendor.operations(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFolderThatIsThereIsNeverTouched() throws IOException {
        Path folder = write(NewVendor.blank("acme"));
        Files.writeString(folder.resolve("mapping.yaml"), "mine");

        assertThatThrownBy(() -> write(NewVendor.blank("acme"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("mapping.yaml")).hasContent("mine");
    }

    @Test
    void aDraftThatIsNotSoundYetIsThereToBePutRight() {
        String text =
                "{\"openapi\": \"3.0.0\", \"servers\": [{\"url\": \"https://a b.example\"}], \"paths\": {\"/x\": {\"post\": {}}}}";

        assertThatThrownBy(() -> write(NewVendor.fromOpenApi("acme", text, "POST /x")))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("request.url");
        assertThat(mappings.resolve("acme/mapping.yaml")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "../acme", "a b", ""})
    void aNameThatNoFolderOfAVendorHasIsRefused(String name) {
        assertThatThrownBy(() -> NewVendor.blank(name)).hasMessageContaining("cannot be a vendor's name");
    }

    private Path write(NewVendor vendor) throws IOException {
        return vendor.write(mappings, mappings.resolve("mapping.schema.json"));
    }

    private static void assertMappingIs(String golden, Path folder) throws IOException {
        assertThat(folder.resolve("mapping.yaml"))
                .content()
                .isEqualTo(Files.readString(GOLDEN.resolve(golden + ".yaml")));
        Mapping mapping = Mapping.read(folder);
        assertThat(FolderCheck.of(folder))
                .noneMatch(Problem::isError)
                .extracting(Problem::message)
                .allMatch(message -> message.contains("is missing")); // docs and verified, which only a person knows
        assertThat(Cases.read(folder)).hasSizeGreaterThanOrEqualTo(8).allSatisfy(example -> assertThat(
                        CaseRunner.run(mapping, example).differences())
                .isEmpty());
    }
}
