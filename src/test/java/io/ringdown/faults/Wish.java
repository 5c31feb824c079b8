package io.ringdown.faults;

import io.ringdown.TestGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * A visitor's wish to be called, told by its conversation and its number, which no other wish has. Everything in it can be recognised.
 *
 * @param n from 0 to 9999
 */
record Wish(int n) {
    private static final int NUMBERS = 10_000;

    Wish {
        if (n < 0 || n >= NUMBERS) {
            throw new IllegalArgumentException("There are " + NUMBERS + " numbers of fiction. Asked for: " + n);
        }
    }

    String number() {
        return String.format(Locale.ROOT, "+3363998%04d", n);
    }

    String conversation() {
        return "wish-" + n;
    }

    /** As a bot sends it. */
    Map<String, Object> body() {
        return Map.of(
                "phone",
                number(),
                "conversationId",
                conversation(),
                "visitorName",
                Canary.NAME,
                "page",
                "https://shop.example/" + Canary.CONTEXT);
    }

    String json() {
        try {
            return TestGateway.JSON.writeValueAsString(body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
