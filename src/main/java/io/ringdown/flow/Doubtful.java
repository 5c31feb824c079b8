package io.ringdown.flow;

import java.util.Map;
import org.apache.camel.Exchange;

/** An attempt whose end nobody knows, taken up by this gateway. It stands in the exchange property {@code doubt}. One thread at a time. */
final class Doubtful {
    private static final String PROPERTY = "doubt";

    final String id;
    final int n;
    final int tries;
    Map<String, Object> row;
    /** How it is found out; null when there is no way now. */
    Way way;
    /** Whether there will never be a way. */
    boolean hopeless;

    /** How to find out. */
    enum Way {
        /** By the mapping's {@code status}. */
        ASK,
        /** By the same request once more, which the vendor knows by its key. */
        SEND
    }

    Doubtful(String id, int n, int tries) {
        this.id = id;
        this.n = n;
        this.tries = tries;
    }

    static Doubtful of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Doubtful.class);
    }

    void in(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }
}
