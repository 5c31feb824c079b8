package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Consent;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Phone;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void everyPartHasItsNameInTheLanguage() {
        Phone phone =
                new Phone("06 12 34 56 78", "+33612345678", "33612345678", "0612345678", "33", "612345678", "FR", true);
        Consent consent = new Consent(true, NOW, "notice", "v2", "I agree");
        Escalation escalation = new Escalation(
                "c",
                phone,
                "c-1",
                null,
                null,
                "Body bot",
                "bot",
                "fr",
                "FR",
                "Camille",
                consent,
                NOW,
                "https://shop.example",
                Map.of("sku", 9));
        assertThat(Inputs.of(escalation, "bot", "a-1", "key-1", NOW))
                .isEqualTo(Map.ofEntries(
                        Map.entry(
                                "phone",
                                Map.of(
                                        "raw",
                                        "06 12 34 56 78",
                                        "e164",
                                        "+33612345678",
                                        "digits",
                                        "33612345678",
                                        "national",
                                        "0612345678",
                                        "callingCode",
                                        "33",
                                        "significant",
                                        "612345678",
                                        "country",
                                        "FR",
                                        "possible",
                                        true)),
                        Map.entry("visitor", Map.of("name", "Camille")),
                        Map.entry("conversation", Map.of("id", "c-1", "page", "https://shop.example")),
                        Map.entry("bot", Map.of("name", "Body bot")),
                        Map.entry("language", "fr"),
                        Map.entry("channel", "bot"),
                        Map.entry(
                                "consent",
                                Map.of(
                                        "given",
                                        true,
                                        "at",
                                        "2026-11-23T10:00:00Z",
                                        "notice",
                                        "notice",
                                        "noticeVersion",
                                        "v2",
                                        "text",
                                        "I agree")),
                        Map.entry("context", Map.of("sku", 9)),
                        Map.entry("callAt", "2026-11-23T10:00:00Z"),
                        Map.entry("attempt", Map.of("id", "a-1", "key", "key-1")),
                        Map.entry("now", "2026-11-23T10:00:00Z")));
    }

    @Test
    void nullAndEmptyTextAreAbsent() {
        Escalation escalation = new Escalation(
                "c",
                null,
                "",
                null,
                null,
                "",
                "bot",
                null,
                null,
                "",
                Consent.UNSAID,
                null,
                "",
                Map.of("a", "", "b", Map.of()));
        assertThat(Inputs.of(escalation, "caller", "a-1", "key-1", NOW))
                .isEqualTo(Map.of(
                        "bot",
                        Map.of("name", "caller"),
                        "channel",
                        "bot",
                        "attempt",
                        Map.of("id", "a-1", "key", "key-1"),
                        "now",
                        "2026-11-23T10:00:00Z"));
    }
}
