package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ringdown.kit.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code mapping.yaml} of a draft, with comments on what the integrator has to compare or complete. */
final class MappingText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int WIDTH = 120;

    private final List<String> lines = new ArrayList<>();
    private final Draft draft;

    private MappingText(Draft draft) {
        this.draft = draft;
    }

    /** @param schema where the file's own folder finds {@code mapping.schema.json} */
    static String of(Draft draft, String schema) {
        MappingText text = new MappingText(draft);
        text.lines.add("# yaml-language-server: $schema=" + schema);
        text.head();
        text.request();
        text.answer();
        return String.join("\n", text.lines) + "\n";
    }

    private void head() {
        entry(0, "title", NODES.textNode(draft.title));
        if (draft.docs != null) {
            entry(0, "docs", NODES.textNode(draft.docs));
        }
        if (draft.verified != null) {
            entry(0, "verified", NODES.textNode(draft.verified));
        }
        lines.add(
                "rings: queue   # whose phone rings first: visitor-first, agent-first, or queue (the vendor decides)");
        lines.add("number: e164   # or any: the vendor also takes what is no number in E.164");
        if (!draft.values().isEmpty()) {
            lines.add("values:");
            draft.values().forEach((name, field) -> entry(2, name, field));
        }
        if (draft.auth != null) {
            entry(0, "auth", draft.auth);
        }
    }

    private void request() {
        draft.notes().forEach(note -> comment("", note));
        lines.add("request:");
        entry(2, "method", NODES.textNode(draft.method));
        entry(2, "url", NODES.textNode(draft.url));
        if (!draft.headers.isEmpty()) {
            entry(2, "headers", draft.headers);
        }
        if (!draft.query.isEmpty()) {
            entry(2, "query", draft.query);
        }
        if (draft.format != null) {
            entry(2, draft.format == Draft.Format.FORM ? "form" : "json", draft.body);
        }
        if (!draft.leftOut().isEmpty()) {
            comment("  ", "The vendor also takes: " + String.join(", ", draft.leftOut()));
        }
    }

    private void answer() {
        AnswerShape shape = draft.answer;
        lines.add("answer:");
        if (shape.reference() != null) {
            entry(2, "reference", NODES.textNode(cell(shape.reference())));
        }
        entry(2, "code", NODES.textNode(cell(shape.code())));
        entry(2, "detail", NODES.textNode(cell(shape.detail())));
        lines.add("  retryAfter: =headers.\"retry-after\"");
        String status = shape.success().size() == 1
                ? shape.success().get(0).toString()
                : shape.success().toString();
        lines.add(
                "outcomes:   # the first rule that holds decides; general rules know 429, 5xx and refused credentials");
        lines.add("  - {status: " + status + (shape.reference() == null ? "" : ", when: =$exists(body)")
                + ", outcome: accepted}");
        lines.add(
                "  - {code: " + CaseTexts.BAD_NUMBER + ", outcome: invalid-number}   # put the vendor's own code here");
        lines.add("check: none   # better a GET that needs the credentials and changes nothing");
        lines.add("limits: {timeout: 20s}   # and the vendor's quota, such as rate: 30/10m");
    }

    private void entry(int indent, String key, JsonNode value) {
        lines.add(" ".repeat(indent) + key + ":" + YamlText.value(value, indent));
    }

    private void comment(String indent, String text) {
        StringBuilder line = new StringBuilder(indent + "#");
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "#  ");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }

    private static String cell(String path) {
        return "=body."
                + Arrays.stream(path.split("\\."))
                        .map(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "\"" + name + "\"")
                        .collect(Collectors.joining("."));
    }
}
