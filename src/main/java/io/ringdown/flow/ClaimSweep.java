package io.ringdown.flow;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * Goes round the claims in the order of their keys and deletes what has expired. Each turn of a round takes one page more than the one before,
 * and goes on while a page was worth it: a million rows are gone round in eight minutes, those that are kept for ever included. Nobody waits for it: who
 * asks for an expired key takes it over.
 */
public final class ClaimSweep {
    private static final int ROWS_OF_A_PAGE = 1_000;
    private static final int WORTH = ROWS_OF_A_PAGE / 4;

    private final InstantSource clock;
    private volatile String after = "";
    private volatile String upto;
    private volatile int turns;
    private volatile int left;

    public ClaimSweep(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins a turn where the last one ended. */
    public void start() {
        left = turns + 1;
    }

    /** Whether this turn takes another page. */
    public boolean goesOn() {
        return left > 0;
    }

    /** Leaves what finds the end of the page. */
    public void open(Exchange exchange) {
        exchange.getMessage().setBody(Map.of("after", after, "page", ROWS_OF_A_PAGE - 1));
    }

    /** Leaves what deletes from the page whose end was found. */
    public void clear(Exchange exchange) {
        Map<String, Object> found = Rows.found(exchange).get(0);
        upto = Rows.text(found, "upto");
        Map<String, Object> page = new HashMap<>();
        page.put("after", after);
        page.put("upto", upto == null ? Rows.text(found, "utmost") : upto);
        page.put("now", Rows.stamp(clock.instant()));
        exchange.getMessage().setBody(page);
    }

    /** Turns it; behind the last page a new round begins, with the next turn. */
    public void turn(Exchange exchange) {
        if (upto == null) {
            after = "";
            left = 0;
            turns = 0;
            return;
        }
        after = upto;
        left = Math.max(left - 1, Rows.changed(exchange) >= WORTH ? 1 : 0);
        if (left == 0) {
            turns = turns + 1;
        }
    }
}
