package io.ringdown.escalation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Bots and bodies that several tests share. */
final class Samples {
    static final Bot BOT = bot("notice");

    private Samples() {}

    static Bot bot(String consent) {
        return bot("callback-fr", consent);
    }

    static Bot named(String name) {
        return bot(name, "notice");
    }

    /** A bot that may have numbers of these countries called only. */
    static Bot serving(String... countries) {
        return bot("shop", "notice", Set.of(countries));
    }

    private static Bot bot(String name, String consent) {
        return bot(name, consent, Set.of());
    }

    private static Bot bot(String name, String consent, Set<String> countries) {
        return new Bot(
                name,
                Set.of("brand"),
                "",
                "",
                "always-200",
                Duration.ofMillis(4500),
                "FR",
                "fr",
                consent,
                3,
                Duration.ofMinutes(10),
                countries,
                0,
                Set.of(),
                "");
    }

    static Escalation json(String body) {
        return Intake.read(body.getBytes(StandardCharsets.UTF_8), "application/json", "brand", null, BOT);
    }

    static Escalation form(String body) {
        return Intake.read(
                body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded", "brand", null, BOT);
    }

    static Escalation phone(String typed) {
        return form("phone=" + java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
}
