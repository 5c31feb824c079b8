package io.ringdown.flow;

import io.ringdown.flow.http.Caller;
import io.ringdown.flow.http.Rejected;
import io.ringdown.flow.http.Role;
import io.ringdown.scenario.Dialogue;
import io.ringdown.scenario.State;
import io.ringdown.scenario.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * Takes turns in conversations. What a conversation has come to stands in its row: one delivery at a time has the turn, and a message
 * that comes again is told what it was told before.
 */
public final class Turns {
    /** Beyond the bot's deadline; a turn that lasts longer is somebody else's. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Dialogues dialogues;
    private final Reception reception;
    private final TalkSeal talks;
    private final InstantSource clock;

    public Turns(Dialogues dialogues, Reception reception, TalkSeal talks, InstantSource clock) {
        this.dialogues = dialogues;
        this.reception = reception;
        this.talks = talks;
        this.clock = clock;
    }

    /** Leaves what the statements of a turn need. */
    public void begin(Exchange exchange) {
        Conversing conversing = Conversing.of(exchange);
        Instant now = clock.instant();
        exchange.getMessage()
                .setBody(Map.of(
                        "id", conversing.row,
                        "bot", conversing.bot.name(),
                        "now", Rows.stamp(now),
                        "until", Rows.stamp(now.plus(conversing.bot.deadline()).plus(GRACE))));
    }

    public boolean unanswered(Exchange exchange) {
        return Conversing.of(exchange).replies == null;
    }

    public boolean taken(Exchange exchange) {
        return Conversing.of(exchange).taken;
    }

    /** Notes whether the turn is this delivery's. */
    public void took(Exchange exchange) {
        Conversing.of(exchange).taken = Rows.changed(exchange) == 1;
    }

    /** Opens the row; a delivery whose turn it is not waits, but no longer than the bot does. */
    public void open(Exchange exchange) {
        Conversing conversing = Conversing.of(exchange);
        Map<String, Object> row = Rows.found(exchange).get(0);
        conversing.version = ((Number) row.get("version")).longValue();
        conversing.begun = Rows.time(row, "created_at");
        conversing.talk = talks.open(row);
        conversing.turn = null;
        if (!conversing.taken && System.nanoTime() - conversing.deadlineNanos() >= 0) {
            throw new Rejected(503, "Busy", "Another message of this conversation is still being answered");
        }
    }

    /** Plays the message, unless it was played before. */
    public void hear(Exchange exchange) {
        Conversing conversing = Conversing.of(exchange);
        if (conversing.talk.answered().containsKey(conversing.message)) {
            return;
        }
        Dialogue dialogue = dialogue(conversing);
        State before = conversing.talk.state();
        conversing.turn = dialogue.hear(before == null ? dialogue.start().state() : before, conversing.text);
        if (calling(exchange)) {
            exchange.setProperty(
                    Journey.PROPERTY,
                    reception.journey(
                            conversing.bot,
                            dialogues.escalation(conversing, conversing.turn.wish()),
                            dialogues.connection(conversing.bot),
                            conversing.arrivedNanos));
        } else if (looking(exchange)) {
            exchange.setProperty(
                    Lookup.PROPERTY,
                    new Lookup(
                            conversing.turn.wish().known(),
                            new Caller(conversing.bot.name(), Role.BOT, conversing.bot),
                            conversing.deadlineNanos()));
        }
    }

    public boolean calling(Exchange exchange) {
        Turn turn = Conversing.of(exchange).turn;
        return turn != null && turn.wish() != null && !turn.wish().looks();
    }

    public boolean looking(Exchange exchange) {
        Turn turn = Conversing.of(exchange).turn;
        return turn != null && turn.wish() != null && turn.wish().looks();
    }

    /** Plays the gateway's answer, and leaves the row as it is to be. */
    public void reply(Exchange exchange) {
        Conversing conversing = Conversing.of(exchange);
        if (conversing.turn != null && conversing.turn.wish() != null) {
            conversing.turn = dialogue(conversing).answered(conversing.turn.state(), conversing.answer);
        }
        if (conversing.turn != null) {
            conversing.talk =
                    conversing.talk.after(conversing.turn.state(), conversing.message, conversing.turn.replies());
        }
        Map<String, Object> row = new HashMap<>();
        row.put("id", conversing.row);
        row.put("version", conversing.version);
        row.put("now", Rows.stamp(clock.instant()));
        row.put("said", talks.seal(conversing));
        exchange.getMessage().setBody(row);
    }

    /** The replies count once the row holds them: a turn that lasted too long is played again on what the other one left. */
    public void ended(Exchange exchange) {
        Conversing conversing = Conversing.of(exchange);
        if (Rows.changed(exchange) == 1) {
            conversing.replies = conversing.talk.answered().get(conversing.message);
        }
    }

    private Dialogue dialogue(Conversing conversing) {
        return dialogues.dialogue(conversing.bot, conversing.language);
    }
}
