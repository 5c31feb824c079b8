package io.ringdown.flow;

import io.ringdown.escalation.ConversationIds;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Phone;
import io.ringdown.escalation.TestNumbers;
import io.ringdown.mapping.Mapping;
import io.ringdown.store.AttemptRow;
import io.ringdown.store.Claim;
import io.ringdown.store.EscalationRow;
import io.ringdown.store.Ids;
import io.ringdown.store.Owed;
import io.ringdown.store.Vault;
import java.time.Duration;
import java.time.Instant;

/** Makes the rows of a claim out of a journey. */
public final class ClaimRows {
    /** How long it may take to note that a bot heard the end itself. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Vault vault;
    private final SaidSeal said;
    private final String owner;

    /** @param owner names this process among replicas */
    public ClaimRows(Vault vault, SaidSeal said, String owner) {
        this.vault = vault;
        this.said = said;
        this.owner = owner;
    }

    Journey.Attempt first(Instant now) {
        return attempt(Ids.escalation(now), 1, Ids.reference(), 0, now);
    }

    Journey.Attempt attempt(String escalation, int n, String reference, int asked, Instant now) {
        return new Journey.Attempt(escalation, n, Ids.attemptKey(), reference, asked, now);
    }

    /**
     * @param known the escalation that the request means although this is another one, or null
     * @param corrects whether the number of {@code known} was accepted and this one takes its place
     */
    EscalationRow escalation(Journey journey, Known known, boolean corrects) {
        Escalation escalation = journey.escalation;
        return new EscalationRow(
                journey.attempt.escalation(),
                journey.attempt.at(),
                journey.bot.name(),
                escalation.botName(),
                escalation.connection(),
                escalation.channel(),
                ConversationIds.readable(escalation.conversationId(), vault::hash),
                journey.attempt.reference(),
                known == null ? null : known.first(),
                known == null ? 0 : known.links() + (corrects ? 1 : 0),
                escalation.language(),
                escalation.country(),
                TestNumbers.is(escalation.phone()));
    }

    /** A bot that may leave before the end, and wants to be called back, is owed that from the first. */
    Claim owing(Claim claim, Journey journey) {
        Instant heard = claim.attempt().at().plus(journey.bot.deadline()).plus(GRACE);
        return journey.bot.callbackUrl().isEmpty() ? claim : claim.owing(new Owed(journey.bot.name(), heard));
    }

    /** @param refused how it ends without a call, or null */
    AttemptRow row(Journey journey, Ending refused) {
        Phone phone = journey.escalation.phone();
        Connection connection = journey.connection;
        Mapping mapping =
                connection.connected() == null ? null : connection.connected().mapping();
        Journey.Attempt attempt = journey.attempt;
        return new AttemptRow(
                attempt.escalation(),
                attempt.n(),
                attempt.key(),
                attempt.at(),
                phone == null ? null : phone.masked(),
                phone == null ? null : vault.hash(phone.comparable()),
                mapping == null ? null : mapping.name(),
                mapping == null ? null : mapping.digest(),
                connection.version(),
                owner,
                said.seal(journey, null),
                refused);
    }
}
