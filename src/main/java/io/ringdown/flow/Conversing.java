package io.ringdown.flow;

import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Bot;
import io.ringdown.scenario.Reply;
import io.ringdown.scenario.Turn;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;

/** One message of a visitor on its way through the routes. It stands in the exchange property {@code conversing}. */
final class Conversing {
    /** Name of the exchange property. */
    static final String PROPERTY = "conversing";

    final Bot bot;
    /** As the platform names the conversation. */
    final String conversation;
    /** Keyed hash of bot and conversation: key of the row. */
    final String row;

    /** As the platform names the message; a second delivery has the same. */
    final String message;

    final String text;
    /** BCP 47, the visitor's or the bot's. */
    final String language;

    final long arrivedNanos;

    Talk talk;
    long version;
    Instant begun;
    boolean taken;
    Turn turn;
    Answer answer;
    /** What the visitor reads; null until that is known. */
    List<Reply> replies;

    Conversing(Bot bot, String conversation, String row, String message, String text, String language, long arrived) {
        this.bot = bot;
        this.conversation = conversation;
        this.row = row;
        this.message = message;
        this.text = text;
        this.language = language;
        this.arrivedNanos = arrived;
    }

    static Conversing of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Conversing.class);
    }

    long deadlineNanos() {
        return arrivedNanos + bot.deadline().toNanos();
    }
}
