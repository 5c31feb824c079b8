package io.ringdown.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A {@link Closing} as text: a line in Base64 for each value that its row takes, {@code -} where there is none. */
final class ClosingText {
    private static final int LINES = 16;
    private static final String NONE = "-";

    private ClosingText() {}

    static String of(Closing it) {
        Ending ending = it.ending();
        List<Object> values = Arrays.asList(
                it.escalation(),
                it.n(),
                it.key(),
                it.at(),
                ending.verdict().outcome().wire(),
                ending.verdict().reason(),
                ending.vendorReference(),
                ending.position(),
                ending.waiting(),
                ending.retryAfter(),
                ending.opensAt(),
                ending.status(),
                ending.millis(),
                it.kept(),
                it.said() == null ? null : Base64.getEncoder().encodeToString(it.said()),
                it.numberKeys().isEmpty() ? null : String.join("\n", it.numberKeys()));
        return String.join("\n", values.stream().map(ClosingText::line).toList());
    }

    /** @throws RuntimeException when it is no such text */
    static Closing read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("a closing has " + LINES + " lines; found " + lines.size());
        }
        Iterator<String> values = lines.iterator();
        String escalation = next(values, Function.identity());
        int n = next(values, Integer::valueOf);
        String key = next(values, Function.identity());
        Instant at = next(values, Instant::parse);
        Outcome outcome = Outcome.of(next(values, Function.identity())).orElseThrow();
        Ending ending = new Ending(
                new Verdict(outcome, next(values, Function.identity())),
                null,
                next(values, Function.identity()),
                next(values, Integer::valueOf),
                next(values, Duration::parse),
                next(values, Duration::parse),
                next(values, Instant::parse),
                next(values, Integer::valueOf),
                next(values, Long::valueOf),
                null,
                Map.of());
        String kept = next(values, Function.identity());
        byte[] said = next(values, Base64.getDecoder()::decode);
        List<String> numberKeys = next(values, keys -> List.of(keys.split("\n")));
        return new Closing(escalation, n, key, at, ending, kept, said, numberKeys == null ? List.of() : numberKeys);
    }

    private static String line(Object value) {
        return value == null
                ? NONE
                : Base64.getEncoder().encodeToString(value.toString().getBytes(UTF_8));
    }

    private static <T> T next(Iterator<String> values, Function<String, T> read) {
        String line = values.next();
        return line.equals(NONE)
                ? null
                : read.apply(new String(Base64.getDecoder().decode(line), UTF_8));
    }
}
