package io.ringdown.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.ringdown.house.House;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What iAdvize calls on a connected bot, to hold requests and answers against. */
public final class IadvizeContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonNode DOCUMENT =
            JSON.valueToTree(new Load(LoadSettings.builder().build())
                    .loadFromString(House.text(Path.of("src/test/resources/iadvize/external-bot.openapi.yaml"))));

    private IadvizeContract() {}

    /**
     * Fails unless iAdvize sends such a request.
     *
     * @param path below the bot's address
     */
    public static void request(String method, String path, JsonNode body) {
        JsonNode operation = operation(method, path);
        check(method + " " + path, operation.at("/requestBody/content/application~1json/schema"), body);
    }

    /** Fails unless iAdvize understands such an answer. */
    public static void answer(String method, String path, JsonNode body) {
        check(method + " " + path, operation(method, path).at("/responses/200/content/application~1json/schema"), body);
    }

    private static JsonNode operation(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return DOCUMENT.get("paths").properties().stream()
                .filter(known -> plain.matches(known.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .map(known -> known.path(method.toLowerCase()))
                .filter(known -> !known.isMissingNode())
                .findFirst()
                .orElseThrow(() -> new AssertionError("iAdvize has no " + method + " " + plain));
    }

    private static void check(String what, JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.get("components"));
        List<String> problems =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(whole, STRICT)
                        .validate(value)
                        .stream()
                        .map(ValidationMessage::getMessage)
                        .toList();
        if (!problems.isEmpty()) {
            throw new AssertionError(what + ": " + problems.stream().collect(Collectors.joining("\n")) + "\n" + value);
        }
    }
}
