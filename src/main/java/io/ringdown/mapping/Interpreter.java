package io.ringdown.mapping;

import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads replies of one kind of call.
 *
 * @param acceptsAny2xx whether a 2xx that no rule knows is a success: so for calls that ring nobody
 */
record Interpreter(Answer answer, List<Rule> rules, boolean acceptsAny2xx) {

    Reading read(Reply reply, View view, Instant now) {
        if (reply instanceof Reply.Failed failed) {
            return new Reading(
                    Verdict.of(GeneralRules.of(failed)),
                    false,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    List.of());
        }
        Reply.Answered answered = (Reply.Answered) reply;
        View all = withReply(view, answered);
        List<String> problems = new ArrayList<>();
        Map<String, String> texts = answer.read(all, problems);
        Map<String, String> facts = new LinkedHashMap<>(texts);
        facts.put("status", String.valueOf(answered.status()));
        int number = 1;
        for (Rule rule : rules) {
            if (rule.matches(facts, all.plain())) {
                return reading(rule.verdict(), rule.say(), number, texts, now, problems);
            }
            number++;
        }
        boolean success = acceptsAny2xx && answered.status() / 100 == 2;
        Outcome outcome = success ? Outcome.ACCEPTED : GeneralRules.of(answered.status());
        return reading(Verdict.of(outcome), false, 0, texts, now, problems);
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

    private static Reading reading(
            Verdict verdict, boolean say, int rule, Map<String, String> texts, Instant now, List<String> problems) {
        Map<String, String> kept = new LinkedHashMap<>(texts);
        kept.keySet().removeAll(Answer.KNOWN);
        return new Reading(
                verdict,
                say,
                rule,
                texts.get("code"),
                texts.get("detail"),
                texts.get("reference"),
                position(texts.get("position"), problems),
                wait("waitSeconds", texts, Waits::seconds, problems),
                wait("retryAfter", texts, text -> Waits.retryAfter(text, now), problems),
                kept,
                List.copyOf(problems));
    }

    private static Integer position(String text, List<String> problems) {
        if (text == null || text.matches("[0-9]{1,9}")) {
            return text == null ? null : Integer.valueOf(text);
        }
        problems.add("answer.position: no whole number");
        return null;
    }

    private static Duration wait(
            String name, Map<String, String> texts, Understanding understanding, List<String> problems) {
        String text = texts.get(name);
        if (text == null) {
            return null;
        }
        Optional<Duration> wait = understanding.of(text);
        if (wait.isEmpty()) {
            problems.add("answer." + name + ": no length of time");
        }
        return wait.orElse(null);
    }

    /** How a text is understood as a length of time. */
    private interface Understanding {
        Optional<Duration> of(String text);
    }
}
