package io.ringdown.flow;

import java.util.List;
import java.util.Map;

/** One look at what the store holds of connections and bots. It stands in the exchange property {@code refresh}. */
public final class Refresh {
    /** Name of the exchange property. */
    static final String PROPERTY = "refresh";

    /** Order in which the looks began: a later one has seen all that was changed before an earlier one began. */
    final long turn;

    Map<String, Object> changes;
    boolean due;
    List<Map<String, Object>> connections;
    List<Map<String, Object>> bots;

    Refresh(long turn) {
        this.turn = turn;
    }

    /** Whether something has changed since the registry was last filled. */
    public boolean isDue() {
        return due;
    }
}
