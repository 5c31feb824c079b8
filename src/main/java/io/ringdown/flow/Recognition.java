package io.ringdown.flow;

import io.ringdown.escalation.Identity;
import io.ringdown.store.Hold;
import io.ringdown.store.Vault;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Finds by what a request's escalation is known again, and leaves it as the parameters of {@code select-known-escalation}. */
public final class Recognition {
    private static final String CORRECTIONS = "corrected:";
    private static final String REFUSALS = "refused:";

    private final Vault vault;
    private final InstantSource clock;

    public Recognition(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** One that names our own id is looked up before anything is claimed. A key means what it meant at first, whatever was corrected since. */
    public void identify(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        journey.identity = Identity.of(journey.escalation, journey.bot, vault::hash);
        boolean key = journey.identity.kind() == Identity.Kind.KEY;
        journey.looking = !key && journey.escalation.escalationId() != null;
        Message message = exchange.getMessage();
        message.setHeader("key", journey.identity.key());
        message.setHeader("id", journey.looking ? journey.escalation.escalationId() : "");
        message.setHeader("n", null);
        message.setHeader("bot", journey.bot.name());
        message.setHeader("connection", journey.escalation.connection());
        Instant now = clock.instant();
        message.setHeader("now", Rows.stamp(now));
        message.setHeader("since", Rows.stamp(now.minus(Identity.A_DAY)));
        message.setHeader("corrections", key ? "" : CORRECTIONS);
    }

    /** From now on the request means that one attempt, whatever other requests make of its escalation. */
    static void pin(Exchange exchange, Known attempt) {
        exchange.getMessage().setHeader("id", attempt.id());
        exchange.getMessage().setHeader("n", attempt.n());
        exchange.getMessage().setHeader("corrections", "");
    }

    /** What is known by: the one escalation of all that was refused since a call was arranged. */
    static Hold refusals(Known arranged, Instant now) {
        return new Hold(REFUSALS + arranged.first(), now.plus(Identity.A_DAY));
    }

    /** Key of that guard. */
    static String corrections(String first) {
        return CORRECTIONS + first;
    }

    /** The one guard of all corrections of a conversation, by whatever id they come: each takes it from the one before. */
    static Hold correction(Known corrected, Instant now) {
        return new Hold(corrections(corrected.first()), now.plus(Identity.A_DAY));
    }
}
