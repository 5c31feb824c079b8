package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.cell.Nearest;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Problems;
import io.ringdown.mapping.file.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is worth a look in a mapping that is sound: legal, and hardly what its writer wanted. */
final class Advice {
    /** A shorter text is a filler, as some vendors want one for a password that they ignore. */
    private static final int SHORTEST_SECRET = 3;

    private final JsonNode root;
    private final Mapping mapping;
    private final Problems problems;
    private final Leaves leaves;

    private Advice(Source source, Mapping mapping) {
        this.root = source.root();
        this.mapping = mapping;
        this.problems = source.problems();
        this.leaves = Leaves.of(root);
    }

    static List<Problem> on(Source source, Mapping mapping) {
        Advice advice = new Advice(source, mapping);
        advice.claims();
        advice.number();
        advice.alternatives();
        advice.rules();
        advice.answers();
        advice.plain();
        Stream.of("request", "prepare", "cancel", "check", "status")
                .forEach(name -> advice.calls(advice.root.path(name), "/" + name));
        new ValueAdvice(advice.root, mapping, advice.leaves, advice.problems).give();
        new CellAdvice(advice.problems).give(advice.leaves);
        new TextAdvice(Names.request(mapping.values()), advice.problems).give(advice.root);
        return advice.problems.found();
    }

    /** What a mapping says of itself; a mapping for any vendor has nothing to say. */
    private void claims() {
        boolean anyVendor = mapping.definition().requests().stream()
                .anyMatch(call -> call.url().open());
        for (String claim : List.of("docs", "verified", "rings")) {
            if (!anyVendor && !root.has(claim)) {
                String asks =
                        switch (claim) {
                            case "docs" -> "the address of the vendor's documentation";
                            case "verified" ->
                                "what the mapping was compared with: specification, documentation, third-party or account";
                            default -> "whose phone rings first: visitor-first, agent-first, or queue";
                        };
                problems.warn("", "`" + claim + "` is missing: " + asks);
            }
        }
        if (!root.has("check")) {
            problems.warn("", "`check` is missing: a call that tries the credentials without side effect, or none");
        }
    }

    private void number() {
        Leaves sent = leaves.under("request", "prepare", "values");
        boolean any = sent.read("phone", "raw") || sent.readWhole("phone") || brings();
        if (!any && !sent.read("phone", "")) {
            problems.warnKey("/request", "no cell reads `phone`: whom would the vendor call?");
        } else if (!any && !mapping.e164Only()) {
            problems.warnKey(
                    "/request",
                    "only parts of `phone` are read that a number may lack; say `number: e164`, or write =phone.e164 ?? phone.raw");
        }
    }

    /** Whether the connection brings cells of its own, which may read anything. */
    private boolean brings() {
        return mapping.values().values().stream().anyMatch(field -> field.type().equals("cells"));
    }

    private void alternatives() {
        JsonNode request = root.path("request");
        for (int i = 0; request.isArray() && i < request.size(); i++) {
            boolean last = i == request.size() - 1;
            if (last && request.get(i).has("when")) {
                problems.warnKey(
                        "/request/" + i + "/when",
                        "where no alternative holds nothing is sent; the last needs no `when`");
            } else if (!last && !request.get(i).has("when")) {
                problems.warn("/request/" + i, "is always sent: the alternatives after it never are");
            }
        }
    }

    private void calls(JsonNode call, String pointer) {
        if (call.isArray()) {
            for (int i = 0; i < call.size(); i++) {
                calls(call.get(i), Pointers.child(pointer, i));
            }
        } else if (call.isObject()) {
            if (call.path("url").asText().startsWith("http://")) {
                problems.warn(pointer + "/url", "is not encrypted: whoever listens reads number and credentials");
            }
            Stream.of("json", "form", "xml")
                    .filter(body -> call.path("method").asText().equals("GET") && call.has(body))
                    .forEach(body -> problems.warnKey(pointer + "/" + body, "most servers ignore the body of a GET"));
        }
    }

    private void rules() {
        Rules.hidden(mapping.definition().answers().rules(), root)
                .forEach((later, earlier) -> problems.warn(
                        "/outcomes/" + (later - 1),
                        "is never reached: the rule in line " + problems.line("/outcomes/" + (earlier - 1))
                                + " holds wherever this one would"));
        boolean accepts = mapping.definition().answers().rules().stream()
                .anyMatch(rule -> rule.verdict().outcome().accepted());
        if (!accepts) {
            problems.warnKey(
                    "/outcomes", "no rule says `accepted`: whatever the vendor answers, no call counts as arranged");
        }
    }

    /** Texts where a secret belongs. */
    private void plain() {
        leaves.under("auth", "request", "prepare", "cancel", "check", "status")
                .texts()
                .forEach((pointer, text) -> {
                    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
                    boolean secret = ValueAdvice.SECRET.matcher(name).matches()
                            || name.equalsIgnoreCase("authorization")
                            || pointer.equals("/auth/key/value")
                            || pointer.startsWith("/auth/") && name.equals("key");
                    if (secret && !Leaves.isCell(text) && text.length() > SHORTEST_SECRET) {
                        problems.warnLine(
                                pointer,
                                "stands here in plain text; make it a value with `secret: true` and read that");
                    }
                });
    }

    /** Names that an answer reads for nobody. */
    private void answers() {
        unread(root.path("answer"), "/answer", "kept");
        for (int i = 0; i < root.path("prepare").size(); i++) {
            String pointer = Pointers.child("/prepare", i) + "/answer";
            unread(root.path("prepare").get(i).path("answer"), pointer, "prepared");
        }
    }

    private void unread(JsonNode answer, String pointer, String by) {
        Set<String> known = Set.of("code", "detail", "reference", "position", "waitSeconds", "retryAfter");
        answer.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !leaves.read(by, name) && !leaves.readWhole(by)) {
                problems.warnKey(
                        Pointers.child(pointer, name),
                        "nothing reads `" + by + "." + name + "`"
                                + Nearest.to(name, known)
                                        .map(near -> "; did you mean `" + near + "`?")
                                        .orElse(""));
            }
        });
    }
}
