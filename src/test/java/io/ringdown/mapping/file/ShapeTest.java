package io.ringdown.mapping.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reading of the schema and a full validator's must be one. */
class ShapeTest {
    private static final String SOUND = "title: T\nrequest: {method: GET, url: 'https://a.example'}\noutcomes: []\n";
    private static final JsonSchema REFERENCE = reference();

    private static JsonSchema reference() {
        try {
            JsonNode schema = new ObjectMapper().readTree(Shape.class.getResourceAsStream("mapping.schema.json"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "docs: https://x.example\nrings: queue\nverified: account\nnumber: e164\nidempotentFor: 7d",
                "docs: ftp://x",
                "rings: nobody",
                "number: 12",
                "idempotentFor: 7",
                "idempotentFor: soon",
                "surprise: 1",
                "values: {a: {title: A, type: integer, enum: [1, 2], default: 1, example: 2, list: true, anyOf: g}}",
                "values: {a: {type: string}}",
                "values: {1a: {title: A}}",
                "values: {a: {title: A, enum: []}}",
                "values: {a: {title: '', secret: maybe}}",
                "values: []",
                "auth: {}",
                "auth: {basic: {user: u, password: p}}",
                "auth: {basic: {user: u}, oauth2: {tokenUrl: 'https://a.example', clientId: i, clientSecret: s}}",
                "auth: {oauth2: {tokenUrl: 'https://a.example', clientId: i, clientSecret: s, send: pigeon}}",
                "auth: {key: {in: body, name: n, value: v}}",
                "auth: {jwt: {}}",
                "check: none",
                "check: some",
                "check: {method: GET, url: u, outcomes: [{status: 200, outcome: accepted}]}",
                "check: {method: GET}",
                "answer: {code: =body.code, n: 1, deep: {a: 1}}",
                "answer: {code: =body.code, n: 1, none: null}",
                "answer: {a-b: x}",
                "limits: {timeout: 20s, rate: 30/10m, burst: 5, concurrency: 10}",
                "limits: {rate: 30, burst: 0, timeout: 20}",
                "limits: {rate: 2/s}",
                "messages: {fr: {invalid-number: [x]}}",
                "messages: {fr: {invalid-number: []}}",
                "messages: {french: {invalid-number: [1]}}",
                "cancel: {method: POST, url: u, json: [1], form: {a: 1}, query: =x, headers: [1]}",
                "status: {method: GET, url: u, answer: {a: b}}",
            })
    void judgesAsAFullValidatorDoes(String part) {
        JsonNode root = root(SOUND + part + "\n");
        assertThat(ours(root).isEmpty()).isEqualTo(REFERENCE.validate(root).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "12",
                "{title: T}",
                "{title: T, request: [], outcomes: []}",
                "{title: T, request: [{method: GET, url: u, when: =x}], outcomes: [{outcome: accepted}]}",
                "{title: T, request: {method: GET, url: u, when: =x}, outcomes: []}",
                "{title: T, request: {method: GET, url: u, xml: {}}, outcomes: []}",
                "{title: T, request: {method: GET, url: u}, outcomes: [{status: [200, 4xx], code: /x/, outcome: accepted, say: true}]}",
                "{title: T, request: {method: GET, url: u}, outcomes: [{status: [], outcome: accepted}]}",
                "{title: T, request: {method: GET, url: u}, outcomes: [{status: {a: 1}, outcome: great}]}",
                "{title: T, request: {method: GET, url: u}, outcomes: [{outcome: unavailable, reason: Not This}]}",
                "{title: T, request: {method: GET, url: u}, outcomes: [{outcome: pending}]}",
            })
    void judgesWholeFilesAsAFullValidatorDoes(String file) {
        JsonNode root = root(file);
        assertThat(ours(root).isEmpty()).isEqualTo(REFERENCE.validate(root).isEmpty());
    }

    private static JsonNode root(String yaml) {
        return YamlReader.read("m.yaml", yaml.getBytes(StandardCharsets.UTF_8), new ArrayList<>())
                .orElseThrow()
                .root();
    }

    private static List<Problem> ours(JsonNode root) {
        Problems problems = new Problems("m.yaml", Map.of());
        new Shape("mapping.schema.json").check(root, problems);
        return problems.found();
    }
}
