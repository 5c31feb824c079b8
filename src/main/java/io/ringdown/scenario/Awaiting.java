package io.ringdown.scenario;

import java.util.Locale;

/** What the next message of the visitor is expected to bring. */
public enum Awaiting {
    NUMBER,
    TIME,
    CONSENT,
    NOTHING;

    /** The moment whose steps ask for it. */
    String moment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param ask as in an answer of the gateway: {@code number}, {@code time}, {@code consent} or the empty text */
    static Awaiting of(String ask) {
        return ask.isEmpty() ? NOTHING : valueOf(ask.toUpperCase(Locale.ROOT));
    }
}
