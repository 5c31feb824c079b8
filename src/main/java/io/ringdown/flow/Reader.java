package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Phones;
import io.ringdown.escalation.Repeats;
import io.ringdown.escalation.Verdict;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Reply;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/** Reads the vendor's reply with the mapping's rules: how the attempt ended. */
public final class Reader {

    public void read(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        if (journey.ending != null) {
            return; // the connection's own limits ended it
        }
        Outbound outbound = Outbound.of(exchange);
        Reading reading = journey.plan.read(outbound.reply);
        journey.reading = reading;
        journey.ending = new Ending(
                refined(reading.verdict(), journey),
                reading.say() ? reading.detail() : null,
                reading.reference(),
                reading.position(),
                reading.waiting(),
                reading.retryAfter(),
                null,
                outbound.reply instanceof Reply.Answered answered ? answered.status() : 0,
                outbound.call == null ? 0 : outbound.call.millis(),
                detail(reading, outbound),
                reading.kept());
    }

    /** A vendor that only says "invalid" leaves it to us to tell the visitor what is wrong with the length. */
    private static Verdict refined(Verdict verdict, Journey journey) {
        Verdict refined =
                verdict.outcome() == Outcome.INVALID_NUMBER && verdict.reason().isEmpty()
                        ? new Verdict(verdict.outcome(), Phones.flaw(journey.escalation.phone()))
                        : verdict;
        return Repeats.lastOf(refined, journey.attempt.asked() + 1, journey.bot.attempts());
    }

    /** What people may want to know of the reply, or null when it says nothing but its status. */
    private static String detail(Reading reading, Outbound outbound) {
        String detail = outbound.reply instanceof Reply.Failed failed
                ? failed.cause()
                : Stream.of(reading.code(), reading.detail())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(": "));
        if (detail.isEmpty()) {
            return null;
        }
        return outbound.prepares ? "prepare: " + detail : detail;
    }
}
