package io.ringdown.mapping;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one bot platform asks for a call and wants to be answered: a platform file and its recipe, checked and compiled.
 */
public final class Platform {
    private final String name;
    private final String title;
    private final Duration deadline;
    private final KeyPlace caller;
    private final Template escalation;
    private final int status;
    private final Template reply;
    private final RecipeTemplate recipe;

    Platform(
            String name,
            String title,
            Duration deadline,
            KeyPlace caller,
            Template escalation,
            int status,
            Template reply,
            RecipeTemplate recipe) {
        this.name = name;
        this.title = title;
        this.deadline = deadline;
        this.caller = caller;
        this.escalation = escalation;
        this.status = status;
        this.reply = reply;
        this.recipe = recipe;
    }

    /**
     * Reads the platform of one folder, with the default bounds.
     *
     * @throws InvalidMapping with every problem of its files
     */
    public static Platform read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        return new PlatformReader(Bounds.DEFAULT)
                .read(folder, problems)
                .orElseThrow(() -> new InvalidMapping(problems));
    }

    /** Name of the platform's folder. */
    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    /** How long a bot of this platform waits that waits so long by itself: the shorter of both. */
    public Duration deadline(Duration own) {
        return own.compareTo(deadline) < 0 ? own : deadline;
    }

    public KeyPlace caller() {
        return caller;
    }

    /** The HTTP status of every answer to an escalation. */
    public int status() {
        return status;
    }

    /**
     * The fields of the canonical request, those of {@code context} among them. A {@code phone} that the file names and the
     * request does not have is there, as null.
     *
     * @param body fields of the request's body
     * @param headers by name in small letters
     * @param query by name
     * @throws Unrendered when a cell cannot read this request
     */
    public Map<String, Object> escalation(
            Map<String, Object> body, Map<String, String> headers, Map<String, String> query) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("body", body);
        inputs.put("headers", headers);
        inputs.put("query", query);
        Map<String, Object> fields = new LinkedHashMap<>();
        if (escalation instanceof Template.Fields named && named.fields().containsKey("phone")) {
            fields.put("phone", null);
        }
        fields.putAll(Maps.of(render(escalation, inputs), "escalation"));
        if (fields.get("context") instanceof Map<?, ?> context) {
            fields.remove("context");
            context.forEach((name, value) -> {
                if (!fields.containsKey(String.valueOf(name))) {
                    fields.put(String.valueOf(name), value);
                }
            });
        }
        return fields;
    }

    /**
     * An answer in the platform's shape.
     *
     * @param answer by the names of the contract
     * @throws Unrendered when a cell cannot tell it
     */
    public Map<String, Object> reply(Map<String, Object> answer) {
        return Maps.of(render(reply, answer), "reply.json");
    }

    /** The instructions with these facts, by the names that stand in them. */
    public String recipe(Map<String, String> facts) {
        return recipe.filled(facts);
    }

    private static Object render(Template template, Map<String, Object> inputs) {
        return template.render(View.of(inputs, Map.of(), Map.of()));
    }

    @Override
    public String toString() {
        return "Platform[" + name + "]";
    }
}
