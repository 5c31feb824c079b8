package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.escalation.Body;
import io.ringdown.escalation.BuilderSlip;
import io.ringdown.escalation.Intake;
import io.ringdown.escalation.UnreadableBody;
import io.ringdown.mapping.Platform;
import io.ringdown.mapping.Unrendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of a platform's case: its request read and its answer told, as for a live bot.
 *
 * @param failures what could not be done at all
 * @param differences from what the case expects, and the failures; empty when it holds
 * @param actual what {@code expect} would have to be; null when something failed
 */
public record PlatformRun(PlatformCase example, List<String> failures, List<String> differences, JsonNode actual) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Runs one case; what is wrong with it is in the result, never thrown. */
    public static PlatformRun of(Platform platform, PlatformCase example) {
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        try {
            Body sent = Body.read(example.body(), "");
            Map<String, Object> fields = platform.escalation(sent.fields(), example.headers(), example.query());
            Intake.read(new Body(fields, sent.form()), "example", null, Givens.NOBODY);
            actual.set("escalation", JSON.valueToTree(fields));
            ObjectNode reply = actual.putObject("reply").put("status", platform.status());
            reply.set("json", JSON.valueToTree(platform.reply(example.answer())));
        } catch (Unrendered | UnreadableBody failure) {
            return failed(example, failure.getMessage());
        } catch (BuilderSlip slip) {
            return failed(example, "escalation: has no field with a phone number");
        }
        List<String> differences = new ArrayList<>();
        for (String part : List.of("escalation", "reply")) {
            JsonNode expected = example.expect().path(part);
            differences.addAll(
                    expected.isMissingNode()
                            ? List.of("expect." + part + ": is missing; `ringdown platform test --accept` writes it")
                            : Trees.differences(part, expected, actual.get(part)));
            actual.set(part, Trees.laid(expected, actual.get(part)));
        }
        return new PlatformRun(example, List.of(), List.copyOf(differences), actual);
    }

    public boolean holds() {
        return differences.isEmpty();
    }

    private static PlatformRun failed(PlatformCase example, String why) {
        return new PlatformRun(example, List.of(why), List.of(why), null);
    }
}
