package io.ringdown.mapping;

import io.ringdown.escalation.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads replies of one kind of call. */
record Interpreter(Answer answer, List<Rule> rules, Purpose purpose) {

    Reading read(Reply reply, View view, Instant now) {
        List<String> problems = new ArrayList<>();
        if (!(reply instanceof Reply.Answered answered)) {
            return reading(0, verdict(reply), false, Findings.of(Map.of(), problems), now);
        }
        View all = withReply(view, answered);
        Findings findings = Findings.of(answer.read(all, problems), problems);
        Map<String, List<String>> facts = new LinkedHashMap<>(findings.texts());
        facts.put("status", List.of(String.valueOf(answered.status())));
        int number = 1;
        for (Rule rule : rules) {
            if (rule.matches(facts, all.plain())) {
                return reading(number, rule.verdict(), rule.say(), findings, now);
            }
            number++;
        }
        return reading(0, verdict(reply), false, findings, now);
    }

    /** The names that an answer leaves to later calls: all but those that have a meaning. */
    Set<String> leaves() {
        Set<String> names = new LinkedHashSet<>(answer.cells().keySet());
        names.removeAll(Answer.KNOWN);
        return names;
    }

    /** What an answer leaves to later calls, not made text. */
    Map<String, Object> values(Reply reply, View view) {
        if (!(reply instanceof Reply.Answered answered)) {
            return Map.of();
        }
        Map<String, Object> values = answer.read(withReply(view, answered), new ArrayList<>());
        values.keySet().retainAll(leaves());
        return values;
    }

    private Verdict verdict(Reply reply) {
        return Verdict.of(GeneralRules.of(reply, purpose));
    }

    /** With what a vendor answered beside it. */
    static View withReply(View view, Reply.Answered answered) {
        Map<String, Object> headers = Headers.readable(answered.headers());
        String text = Bodies.text(answered.body(), headers.get("content-type"));
        return view.and("status", answered.status())
                .and("headers", headers)
                .and("text", text)
                .and("body", Bodies.tree(text));
    }

    private static Reading reading(int rule, Verdict verdict, boolean say, Findings findings, Instant now) {
        return new Reading(
                verdict,
                say,
                rule,
                findings.text("code"),
                findings.text("detail"),
                findings.text("reference"),
                findings.position(),
                findings.waiting(),
                findings.retryAfter(now),
                findings.kept(),
                List.copyOf(findings.problems()));
    }
}
