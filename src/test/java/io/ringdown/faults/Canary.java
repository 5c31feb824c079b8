package io.ringdown.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What nobody may find in anything that the gateway keeps or shows: texts that occur nowhere else. */
final class Canary {
    static final String SECRET = "Bearer canary-secret";
    static final String NAME = "Canariensis";
    static final String CONTEXT = "canary-context";
    static final String VENDOR = "canary-vendor";

    /** Digits that every number of these tests has, and no id or time by accident. */
    private static final String DIGITS = "6399877";

    private static final List<String> ALL = List.of("canary-secret", NAME, CONTEXT, VENDOR, DIGITS, "639 98 77");

    private Canary() {}

    /** A body whose every field can be recognised. @param n from 0 to 99 */
    static Map<String, Object> escalation(int n) {
        return Map.of(
                "phone",
                String.format(Locale.ROOT, "+33 6 39 98 77 %02d", n),
                "conversationId",
                "conversation-" + n,
                "visitorName",
                NAME,
                "page",
                "https://shop.example/" + CONTEXT,
                "cartNote",
                CONTEXT);
    }

    /** The text without blanks and separators must not show any of it. */
    static void assertAbsent(List<String> texts) {
        assertThat(texts).noneSatisfy(text -> assertThat(ALL)
                .anyMatch(canary ->
                        text.contains(canary) || text.replaceAll("[ .()-]", "").contains(DIGITS)));
    }
}
