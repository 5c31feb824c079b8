package io.ringdown.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The times by which rows of calls under way live or are dead. */
public final class Leases {
    /** Name of the exchange property. */
    static final String PROPERTY = "leases";

    private static final Logger LOG = LoggerFactory.getLogger("ringdown.housekeeping");
    private static final int SOME = 1_000;

    private final String owner;
    private final InstantSource clock;

    /** @param owner names this process among replicas, as in {@link ClaimRows} */
    public Leases(String owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** Leaves what the statements need. */
    public void now(Exchange exchange) {
        Instant now = clock.instant();
        exchange.setProperty(PROPERTY, new Sweep());
        exchange.getMessage()
                .setBody(Map.of(
                        "owner",
                        owner,
                        "now",
                        Rows.stamp(now),
                        "until",
                        Rows.stamp(now.plus(ClaimRows.LEASE)),
                        "due",
                        Rows.stamp(now.plus(ClaimRows.LEASE.multipliedBy(2).dividedBy(3))),
                        "oldest",
                        Rows.stamp(now.minus(ClaimRows.LONGEST)),
                        "limit",
                        SOME));
    }

    /** Says how many calls nobody knows the end of. */
    public void report(Exchange exchange) {
        int rows = Rows.changed(exchange);
        if (rows > 0) {
            LOG.warn("{} attempts whose end was lost are unconfirmed now; a person has to settle them", rows);
        }
    }

    /** Goes on while there were as many as one statement takes. */
    public void count(Exchange exchange) {
        exchange.getProperty(PROPERTY, Sweep.class).more = Rows.changed(exchange) == SOME;
    }

    /** Whether there may be more rows to delete. */
    public static final class Sweep {
        private boolean more = true;

        public boolean isMore() {
            return more;
        }
    }
}
