package io.ringdown.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Makes ids. Escalations sort by their time to the millisecond; within one, in no order. */
public final class Ids {
    /** Before every escalation id. */
    public static final String FIRST = "esc_";
    /** After every escalation id. */
    public static final String LAST = "esc_z";

    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    // No vowels, so that no word appears, and nothing that is misread: 0 O, 1 I L, 5 S, 2 Z, 8 B.
    private static final String PLAIN = "34679CDFGHJKMNPQRTVWXY";

    private Ids() {}

    /** {@code esc_} and 26 characters: 48 bits of time, 80 random ones. */
    public static String escalation(Instant at) {
        StringBuilder id = new StringBuilder(time(at));
        for (byte bits : Bits.take(16)) {
            id.append(CROCKFORD.charAt(bits & 31));
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

    /** When the escalation of that id was made, to the millisecond; empty when it is none of ours, or null. */
    public static Optional<Instant> madeAt(String id) {
        if (id == null || !id.matches("esc_[0-9a-hjkmnp-tv-z]{26}")) {
            return Optional.empty();
        }
        long millis = 0;
        for (char digit : id.substring(FIRST.length(), FIRST.length() + 10).toCharArray()) {
            millis = millis << 5 | CROCKFORD.indexOf(digit);
        }
        return Optional.of(Instant.ofEpochMilli(millis));
    }

    /** A random UUID: the idempotency key of one attempt. */
    public static String attemptKey() {
        ByteBuffer bits = ByteBuffer.wrap(Bits.take(16));
        return new UUID(bits.getLong() & ~0xF000L | 0x4000L, bits.getLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    /** Eight characters that a person can read out and a search finds; 22^8 of them. */
    public static String reference() {
        StringBuilder text = new StringBuilder(8);
        while (text.length() < 8) {
            int bits = Bits.take(1)[0] & 31;
            if (bits < PLAIN.length()) {
                text.append(PLAIN.charAt(bits));
            }
        }
        return text.toString();
    }

    /** Secure random bits, fetched by the kilobyte: asking for a few costs nearly as much as asking for many. */
    private static final class Bits {
        private static final SecureRandom RANDOM = new SecureRandom();
        private static final ReentrantLock LOCK = new ReentrantLock();
        private static final ByteBuffer POOL = ByteBuffer.allocate(8192).limit(0);

        static byte[] take(int count) {
            byte[] bytes = new byte[count];
            LOCK.lock();
            try {
                if (POOL.remaining() < count) {
                    RANDOM.nextBytes(POOL.clear().array());
                }
                POOL.get(bytes);
            } finally {
                LOCK.unlock();
            }
            return bytes;
        }
    }
}
