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

    private static Bot bot(String name, String consent) {
        return new Bot(
                name,
                Set.of("brand"),
                "",
                "always-200",
                Duration.ofMillis(4500),
                "FR",
                "fr",
                consent,
                3,
                Duration.ofMinutes(10),
                Set.of());
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
