package io.ringdown.flow;

import io.ringdown.escalation.Retries;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * One callback on its way. It stands in the exchange property {@code callback}.
 *
 * @param tries how often it was sent before
 * @param outcome that its bot does not know yet
 */
record Callback(String escalation, int n, String bot, int tries, String outcome) {
    /** Name of the exchange property. */
    static final String PROPERTY = "callback";

    static Callback of(Map<String, Object> row) {
        return new Callback(
                Rows.text(row, "escalation"),
                Rows.number(row, "n"),
                Rows.text(row, "bot"),
                Rows.number(row, "tries"),
                Rows.text(row, "outcome"));
    }

    static Callback of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Callback.class);
    }

    /** The same for every sending. It has no dot, which the signature separates its parts by. */
    String id() {
        return escalation + "_" + n + "_" + outcome;
    }

    /** Whether this sending is the last one. */
    boolean last() {
        return tries + 1 >= Retries.MOST;
    }

    /** Whether it was given up, by a process that died over it. */
    boolean spent() {
        return tries >= Retries.MOST;
    }

    /** What the statements need. */
    Map<String, Object> parameters(Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", escalation);
        parameters.put("n", n);
        parameters.put("bot", bot);
        parameters.put("name", bot);
        parameters.put("tries", tries);
        parameters.put("outcome", outcome);
        parameters.put("now", Rows.stamp(now));
        parameters.put("next", Rows.stamp(now.plus(Retries.after(tries + 1))));
        return parameters;
    }
}
