package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.kit.Case;
import io.ringdown.kit.CaseRun;
import io.ringdown.kit.CaseRunner;
import io.ringdown.kit.Cases;
import io.ringdown.kit.draft.ApiDocument.Operation;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes the folder of a new vendor: a mapping, its README, and cases that hold. */
public final class NewVendor {
    private static final String OUTCOME = "/answer/outcome";

    private final Draft draft;

    private NewVendor(Draft draft) {
        SecretsInBody.moveFrom(draft);
        this.draft = draft;
    }

    /** A vendor of which nothing is known: a JSON call with a token, to be changed. */
    public static NewVendor blank(String vendor) {
        Draft draft = new Draft(checked(vendor));
        draft.url = "https://api." + vendor + ".example/v1/callbacks";
        Security.prefixed(draft, "Authorization", "Bearer");
        draft.format = Draft.Format.JSON;
        draft.body = JsonNodeFactory.instance
                .objectNode()
                .put("phone", "=phone.e164")
                .put("name", "=visitor.name")
                .put("conversationId", "=conversation.id");
        return new NewVendor(draft);
    }

    /**
     * From an operation of an OpenAPI 3 or Swagger 2.0 document.
     *
     * @param operation its id, or method and path
     * @throws IllegalArgumentException when the text is no such document or has no such operation
     */
    public static NewVendor fromOpenApi(String vendor, String document, String operation) {
        ApiDocument read = ApiDocument.read(document);
        Operation found = read.operations().stream()
                .filter(each -> each.id().equals(operation) || each.place().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + operation + "; there are\n"
                        + String.join("\n", operations(document))));
        return new NewVendor(OpenApi.draft(checked(vendor), read, found));
    }

    /** A line for each operation of an OpenAPI document: method and path, id, summary. */
    public static List<String> operations(String document) {
        return ApiDocument.read(document).operations().stream()
                .map(each -> (each.place() + "  " + each.id() + "  " + each.summary()).strip())
                .toList();
    }

    /**
     * From a call as the shell would make it.
     *
     * @throws IllegalArgumentException when it is none, or does what a mapping cannot say
     */
    public static NewVendor fromCurl(String vendor, String line) {
        return new NewVendor(CurlDraft.of(checked(vendor), CurlCall.read(line)));
    }

    /**
     * Writes the folder.
     *
     * @param mappings in which the folder is made
     * @param schema the schema of mapping files, for editors
     * @return the folder
     * @throws FileAlreadyExistsException when there is such a folder; nothing of it is changed
     * @throws InvalidMapping when what came of the vendor's document is not sound yet; the folder is there to be put right
     */
    public Path write(Path mappings, Path schema) throws IOException {
        Path folder = mappings.resolve(draft.vendor);
        Files.createDirectories(mappings);
        Files.createDirectory(folder);
        Path cases = Files.createDirectory(folder.resolve("cases"));
        Files.writeString(folder.resolve("mapping.yaml"), MappingText.of(draft, relative(folder, schema)));
        Files.writeString(folder.resolve("README.md"), ReadmeText.of(draft));
        Map<String, ObjectNode> examples = CaseTexts.of(draft);
        for (Map.Entry<String, ObjectNode> example : examples.entrySet()) {
            Files.writeString(cases.resolve(example.getKey()), CaseTexts.text(example.getValue()));
        }
        Mapping mapping = Mapping.read(folder);
        for (Case example : Cases.read(folder)) {
            Path file = Path.of(example.file());
            CaseRun run = CaseRunner.run(mapping, example);
            if (run.failures().isEmpty()
                    && run.actual().at(OUTCOME).equals(example.expect().at(OUTCOME))) {
                ObjectNode whole = examples.get(file.getFileName().toString());
                whole.set("expect", run.actual());
                Files.writeString(file, CaseTexts.text(whole));
            }
        }
        return folder;
    }

    static String relative(Path folder, Path schema) {
        return folder.toAbsolutePath()
                .relativize(schema.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    private static String checked(String vendor) {
        if (!vendor.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "`" + vendor + "` cannot be a vendor's name: it is at most 40 small letters, digits and -");
        }
        return vendor;
    }
}
