package io.ringdown.store;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Rows as a bot's requests make them. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private Samples() {}

    static Claim claim(String identity, String number) {
        return claim(identity, number, NOW);
    }

    static Claim claim(String identity, String number, Instant at) {
        EscalationRow escalation = escalation(at);
        return Claim.first(hold(identity, at), hold(number, at), escalation, attempt(escalation.id(), 1, at));
    }

    static Claim further(Claim first, int n, String number) {
        AttemptRow attempt = attempt(first.attempt().escalation(), n, NOW);
        return Claim.further(hold(number, NOW), attempt);
    }

    /** The first correction of that escalation's number. */
    static Claim corrected(Claim first, String number) {
        return corrected(first, first, number);
    }

    /** A further one, of the number that {@code last} gave. */
    static Claim corrected(Claim first, Claim last, String number) {
        String root = first.escalation().id();
        EscalationRow row = escalation(NOW, root);
        Hold guard = hold("corrected:" + root, NOW);
        return Claim.linked(guard, last.escalation().id(), hold(number, NOW), row, attempt(row.id(), 1, NOW));
    }

    static Hold hold(String key, Instant at) {
        return key == null ? null : new Hold(key, at.plus(Duration.ofMinutes(10)));
    }

    static EscalationRow escalation(Instant at) {
        return escalation(at, null);
    }

    static EscalationRow escalation(Instant at, String linked) {
        return new EscalationRow(
                Ids.escalation(at),
                at,
                "shop",
                "Callback FR",
                "genesys-fr",
                "bot",
                "c-1",
                Ids.reference(),
                linked,
                linked == null ? 0 : 1,
                "fr",
                "FR",
                false);
    }

    static AttemptRow attempt(String escalation, int n, Instant at) {
        return attempt(escalation, n, at, null);
    }

    static AttemptRow attempt(String escalation, int n, Instant at, Ending refused) {
        return new AttemptRow(
                escalation,
                n,
                Ids.attemptKey(),
                at,
                "+33 ••• 78",
                "hash",
                "genesys-cloud",
                "digest",
                3,
                "owner-1",
                new byte[] {1, 2, 3},
                refused);
    }

    static Closing closing(Claim claim, Outcome outcome) {
        AttemptRow attempt = claim.attempt();
        Ending ending = new Ending(
                new Verdict(outcome, "vendor"),
                "vendor's text",
                "V-1",
                4,
                Duration.ofSeconds(90),
                Duration.ofMinutes(5),
                NOW.plus(Duration.ofHours(1)),
                200,
                123,
                null,
                Map.of());
        return new Closing(
                attempt.escalation(),
                attempt.n(),
                attempt.key(),
                NOW.plusSeconds(1),
                ending,
                "{\"id\":\"7\"}",
                new byte[] {9},
                claim.numberKeys());
    }
}
