package io.ringdown.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes ids. Escalations sort by their time to the millisecond; within one, in no order. */
public final class Ids {
    /** Before every escalation id. */
    public static final String FIRST = "esc_";
    /** After every escalation id. */
    public static final String LAST = "esc_~";

    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    // No vowels, so that no word appears, and nothing that is misread: 0 O, 1 I L, 5 S, 2 Z, 8 B.
    private static final String PLAIN = "34679CDFGHJKMNPQRTVWXY";
    private static final ThreadLocal<Bits> BITS = ThreadLocal.withInitial(Bits::new);

    private Ids() {}

    /** {@code esc_} and 26 characters: 48 bits of time, 80 random ones. */
    public static String escalation(Instant at) {
        StringBuilder id = new StringBuilder(time(at));
        for (int i = 0; i < 16; i++) {
            id.append(CROCKFORD.charAt(BITS.get().below(32)));
        }
        return id.toString();
    }

    /** What sorts before every escalation made at that time or later, and after every earlier one. */
    public static String time(Instant at) {
        long millis = at.toEpochMilli();
        StringBuilder id = new StringBuilder(30).append(FIRST);
        for (int shift = 45; shift >= 0; shift -= 5) {
            id.append(CROCKFORD.charAt((int) (millis >>> shift) & 31));
        }
        return id.toString();
    }

    /** A random UUID: the idempotency key of one attempt. */
    public static String attemptKey() {
        Bits bits = BITS.get();
        return new UUID(bits.next() & ~0xF000L | 0x4000L, bits.next() >>> 2 | Long.MIN_VALUE).toString();
    }

    /** Eight characters that a person can read out and a search finds; 22^8 of them. */
    public static String reference() {
        StringBuilder text = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            text.append(PLAIN.charAt(BITS.get().below(PLAIN.length())));
        }
        return text.toString();
    }

    /** Secure random bits, fetched by the kilobyte, because the generator is shared and locked. */
    private static final class Bits {
        private static final SecureRandom RANDOM = new SecureRandom();
        private final byte[] buffer = new byte[1024];
        private int used = buffer.length;

        int below(int bound) {
            int limit = 256 - 256 % bound;
            int value;
            do {
                value = one();
            } while (value >= limit);
            return value % bound;
        }

        long next() {
            long bits = 0;
            for (int i = 0; i < 8; i++) {
                bits = bits << 8 | one();
            }
            return bits;
        }

        private int one() {
            if (used == buffer.length) {
                RANDOM.nextBytes(buffer);
                used = 0;
            }
            return buffer[used++] & 0xFF;
        }
    }
}
