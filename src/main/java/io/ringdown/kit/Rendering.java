package io.ringdown.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Masked;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows the request of an escalation, made as it would be for a call, with dots for every secret. */
public final class Rendering {
    private static final JsonMapper JSON = new JsonMapper();

    private Rendering() {}

    /**
     * Each request as it is sent, JSON laid out for reading, and a curl line that sends the very same bytes.
     *
     * @throws Unrendered when the mapping cannot make a request of it
     * @throws InvalidMapping when the values of the case do not fit the mapping
     */
    public static List<String> lines(Mapping mapping, Case example) {
        List<String> lines = new ArrayList<>();
        for (Request request : Examples.requests(mapping, example)) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(lines(request, example.now()));
        }
        return lines;
    }

    private static List<String> lines(Request request, Instant now) {
        Map<String, Object> shown = Masked.view(request, now);
        Map<?, ?> headers = (Map<?, ?>) shown.get("headers");
        String body = shown.get("body").toString();
        List<String> lines = new ArrayList<>();
        lines.add(shown.get("method") + " " + shown.get("url"));
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        if (!body.isEmpty()) {
            lines.add("");
            laidOut(body).lines().forEach(lines::add);
        }
        lines.add("");
        lines.add("curl -X " + shown.get("method") + " " + quoted(shown.get("url")));
        headers.forEach((name, value) -> more(lines, "-H " + quoted(name + ": " + value)));
        if (!body.isEmpty()) {
            more(lines, "--data-raw " + quoted(body));
        }
        return lines;
    }

    private static void more(List<String> lines, String argument) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + " \\");
        lines.add("  " + argument);
    }

    private static String laidOut(String body) {
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return body;
        }
        try {
            return JSON.readTree(body).toPrettyString();
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    /** One word for a shell. */
    private static String quoted(Object text) {
        return "'" + text.toString().replace("'", "'\\''") + "'";
    }
}
