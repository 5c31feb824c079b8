package io.ringdown.kit;

import io.ringdown.mapping.Reading;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what a mapping read in an answer with what a case expects, as texts; what is not known is the empty text. */
final class Readings {
    private Readings() {}

    /** The names that {@code expect.answer} may have. */
    static List<String> names() {
        return List.of(
                "outcome",
                "reason",
                "accepted",
                "ask",
                "retry",
                "vendorReference",
                "position",
                "waitSeconds",
                "retryAfter",
                "code",
                "detail",
                "say",
                "rule");
    }

    /** One line for each difference; {@code what} is what the reading is called there. */
    static List<String> differences(String what, Map<String, String> expected, Reading reading) {
        Map<String, String> actual = texts(reading);
        return expected.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(actual.get(entry.getKey())))
                .map(entry -> what + "." + entry.getKey() + ": expected \"" + entry.getValue() + "\", but was \""
                        + actual.get(entry.getKey()) + "\"")
                .toList();
    }

    /** What was read, by those names. */
    static Map<String, String> texts(Reading reading) {
        var outcome = reading.verdict().outcome();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("outcome", outcome.wire());
        texts.put("reason", reading.verdict().reason());
        texts.put("accepted", String.valueOf(outcome.accepted()));
        texts.put("ask", outcome.ask());
        texts.put("retry", String.valueOf("number".equals(outcome.ask())));
        texts.put("vendorReference", text(reading.reference()));
        texts.put("position", text(reading.position()));
        texts.put("waitSeconds", seconds(reading.waiting()));
        texts.put("retryAfter", seconds(reading.retryAfter()));
        texts.put("code", text(reading.code()));
        texts.put("detail", text(reading.detail()));
        texts.put("say", String.valueOf(reading.say()));
        texts.put("rule", String.valueOf(reading.rule()));
        return texts;
    }

    private static String seconds(Duration duration) {
        return duration == null ? "" : String.valueOf(duration.toSeconds());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
