package io.ringdown.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps rows of calls under way alive, and settles those of dead processes. How long a lease is stands in its statements. */
public final class Leases {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.housekeeping");
    /** So many times the timeout an attempt may take: a token, a call, the same once more. */
    private static final int SENDINGS = 3;

    /** As {@link #longest}, of any connection. */
    static final Duration LONGEST = ConnectionLimits.LONGEST.multipliedBy(SENDINGS);

    private final String owner;
    private final InstantSource clock;

    /** @param owner names this process among replicas, as in {@link ClaimRows} */
    public Leases(String owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** The most that all sendings of an attempt can take. */
    static Duration longest(Connection connection) {
        return connection.limits().timeout().multipliedBy(SENDINGS);
    }

    /** Leaves what the statements need. */
    public void now(Exchange exchange) {
        Instant now = clock.instant();
        exchange.getMessage()
                .setBody(Map.of("owner", owner, "now", Rows.stamp(now), "oldest", Rows.stamp(now.minus(LONGEST))));
    }

    /** Says how many calls nobody knows the end of. */
    public void report(Exchange exchange) {
        int rows = Rows.changed(exchange);
        if (rows > 0) {
            LOG.warn("{} attempts whose end was lost are unconfirmed now", rows);
        }
    }
}
