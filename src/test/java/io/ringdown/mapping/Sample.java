package io.ringdown.mapping;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small mappings for tests, written as text. */
final class Sample {
    static final String HEAD = """
            title: Sample
            values:
              queue: {title: Queue, example: q1}
              big: {title: Big, type: integer}
              key: {title: Key, secret: true}
            """;

    private Sample() {}

    /** The mapping of that text; throws {@link InvalidMapping} with all problems. */
    static Mapping mapping(String yaml) {
        List<Problem> problems = new ArrayList<>();
        return new MappingReader(Bounds.DEFAULT)
                .read("sample", "mapping.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new InvalidMapping(problems));
    }

    static List<String> problems(String yaml) {
        List<Problem> problems = new ArrayList<>();
        new MappingReader(Bounds.DEFAULT)
                .read("sample", "mapping.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
        return problems.stream().map(Problem::toString).toList();
    }

    static Connected connected(String yaml) {
        return mapping(yaml)
                .connect("c", Map.of("queue", "q1", "big", 5489054234632192999L), Map.of("key", "s3cr3t&"), null);
    }

    /** A mapping that posts JSON of that flow or block text, which stands after {@code json:}. */
    static Connected posting(String json) {
        return connected(HEAD + "request:\n  method: POST\n  url: https://vendor.example/calls\n  json: " + json
                + "\noutcomes: []\n");
    }

    /** A mapping whose answer and outcomes are that text. */
    static Connected reading(String answerAndOutcomes) {
        return connected(HEAD + "request: {method: POST, url: 'https://vendor.example/calls'}\n" + answerAndOutcomes);
    }

    static String body(Request request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    /** What the cell yields as JSON, or the empty text when it yields nothing. */
    static String cell(String expression, Map<String, Object> inputs) {
        String body = body(posting("{cell: '=" + expression.replace("'", "''") + "'}")
                .plan(inputs)
                .render());
        return body.equals("{}") ? "" : body.substring("{\"cell\":".length(), body.length() - 1);
    }

    static Map<String, Object> inputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("phone", Map.of("raw", "06 12 34 56 78", "e164", "+33612345678", "digits", "33612345678"));
        inputs.put("conversation", Map.of("id", "c-1"));
        inputs.put("bot", Map.of("name", "Bot"));
        inputs.put("now", "2026-11-23T10:00:00Z");
        return inputs;
    }

    static Reply.Answered answered(int status, String body) {
        return new Reply.Answered(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
