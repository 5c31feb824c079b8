package io.ringdown.escalation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a bot hears: always the same flat keys; booleans are booleans, all else is text, empty when not known.
 *
 * @param status HTTP status in the {@code http} answer style
 * @param message for the visitor, at most 250 characters
 * @param ask what to ask the visitor now: {@code number}, {@code consent}, {@code time} or the empty text
 * @param reference ours, eight characters
 * @param etaMinutes whole minutes until the call, rounded up
 * @param opensAt ISO 8601 in UTC
 * @param retryAfter whole seconds, rounded up
 * @param replayed whether this is the answer of an earlier request
 */
public record Answer(
        boolean accepted,
        String outcome,
        String reason,
        String message,
        String ask,
        String escalationId,
        String reference,
        String position,
        String etaMinutes,
        String opensAt,
        String retryAfter,
        boolean replayed,
        int status) {

    /** The answer of an attempt; ids and reference may be null when there are none. */
    public static Answer of(Ending ending, String message, String escalationId, String reference, boolean replayed) {
        Verdict verdict = ending.verdict();
        return new Answer(
                verdict.outcome().accepted(),
                verdict.outcome().wire(),
                verdict.reason(),
                message,
                ask(verdict),
                text(escalationId),
                text(reference),
                text(ending.position()),
                rounded(ending.waiting(), 60),
                text(ending.opensAt()),
                rounded(ending.retryAfter(), 1),
                replayed,
                status(verdict));
    }

    /** The answer where no escalation came to be, such as for a wrong key: its status holds in both answer styles. */
    public static Answer refused(Outcome outcome, String reason, String message, int status) {
        Answer answer = of(Ending.of(new Verdict(outcome, reason)), message, null, null, false);
        return answer.with(answer.outcome, answer.retryAfter, status);
    }

    /** The same where asking again makes sense after so many seconds. */
    public Answer again(String seconds) {
        return with(outcome, seconds, status);
    }

    /** The answer of a dry run, which called nobody and keeps nothing. */
    public static Answer dryRun(String message) {
        Answer answer = of(Ending.of(Outcome.UNAVAILABLE), message, null, null, false);
        return answer.with("dry-run", answer.retryAfter, 200);
    }

    /** What to ask the visitor now; nothing after the last attempt. */
    public static String ask(Verdict verdict) {
        return verdict.reason().equals("last") ? "" : verdict.outcome().ask();
    }

    /** The HTTP status of the {@code http} style: the outcome's, but 422 where a key was used for another number. */
    public static int status(Verdict verdict) {
        boolean misused =
                verdict.outcome() == Outcome.DUPLICATE && verdict.reason().equals("key");
        return misused ? 422 : verdict.outcome().status();
    }

    /** Whether the bot asks for the number again. */
    public boolean retry() {
        return ask.equals("number");
    }

    /** The keys of the contract, in its order. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("accepted", accepted);
        map.put("outcome", outcome);
        map.put("reason", reason);
        map.put("message", message);
        map.put("ask", ask);
        map.put("retry", retry());
        map.put("escalationId", escalationId);
        map.put("reference", reference);
        map.put("position", position);
        map.put("etaMinutes", etaMinutes);
        map.put("opensAt", opensAt);
        map.put("retryAfter", retryAfter);
        map.put("replayed", replayed);
        return map;
    }

    /** The same keys and those of RFC 9457, for answers of the {@code http} style that are no success. */
    public Map<String, Object> asProblem() {
        Map<String, Object> map = asMap();
        map.put("type", "urn:ringdown:outcome:" + outcome);
        map.put("title", title());
        map.put("status", status);
        map.put("detail", message);
        return map;
    }

    private String title() {
        String words = outcome.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Answer with(String otherOutcome, String otherRetryAfter, int otherStatus) {
        return new Answer(
                accepted,
                otherOutcome,
                reason,
                message,
                ask,
                escalationId,
                reference,
                position,
                etaMinutes,
                opensAt,
                otherRetryAfter,
                replayed,
                otherStatus);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String rounded(Duration duration, int seconds) {
        if (duration == null || duration.isNegative()) {
            return "";
        }
        long whole = duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
        return Long.toString(Math.floorDiv(whole, seconds) + (whole % seconds > 0 ? 1 : 0));
    }
}
