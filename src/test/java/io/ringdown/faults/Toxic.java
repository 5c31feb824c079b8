package io.ringdown.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What a {@link FaultProxy} does to the bytes of one direction. One object serves all connections. */
interface Toxic {
    /** @param carried how many bytes of this connection went before these */
    void carry(byte[] bytes, long carried, FaultProxy.Way way) throws IOException, InterruptedException;

    /** The sender has said all. */
    default void end(FaultProxy.Way way) throws IOException {
        way.close();
    }

    static Toxic none() {
        return (bytes, carried, way) -> way.write(bytes);
    }

    /** Each piece arrives later, by a time and a part of {@code jitter} more. */
    static Toxic latency(int millis, int jitter, Random random) {
        return (bytes, carried, way) -> {
            pause(millis + random.nextInt(jitter + 1));
            way.write(bytes);
        };
    }

    static Toxic bandwidth(int bytesASecond) {
        return (bytes, carried, way) -> {
            int piece = Math.max(1, bytesASecond / 50);
            for (int from = 0; from < bytes.length; from += piece) {
                way.write(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece)));
                pause(20);
            }
        };
    }

    static Toxic slicer(int size) {
        return (bytes, carried, way) -> {
            for (int from = 0; from < bytes.length; from += size) {
                way.write(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)));
            }
        };
    }

    /** All arrives, the end of it late. */
    static Toxic slowClose(int millis) {
        return new Toxic() {
            @Override
            public void carry(byte[] bytes, long carried, FaultProxy.Way way) throws IOException {
                way.write(bytes);
            }

            @Override
            public void end(FaultProxy.Way way) throws IOException {
                pause(millis);
                way.close();
            }
        };
    }

    /** Nothing arrives, and nobody hangs up. */
    static Toxic timeout() {
        return new Toxic() {
            @Override
            public void carry(byte[] bytes, long carried, FaultProxy.Way way) {
                // It is lost.
            }

            @Override
            public void end(FaultProxy.Way way) {
                // Nobody is told.
            }
        };
    }

    /** The connection is reset where more than so many bytes would pass. */
    static Toxic resetPeer(long after) {
        return (bytes, carried, way) -> {
            if (carried + bytes.length > after) {
                way.reset();
            } else {
                way.write(bytes);
            }
        };
    }

    /** So many bytes arrive, then the connection is closed. */
    static Toxic limitData(long most) {
        return (bytes, carried, way) -> {
            int left = (int) Math.min(bytes.length, most - carried);
            way.write(Arrays.copyOf(bytes, left));
            if (left < bytes.length) {
                way.close();
            }
        };
    }

    /** Nothing passes until the gate opens; then all of it. */
    static Toxic hold(CountDownLatch gate) {
        return (bytes, carried, way) -> {
            gate.await();
            way.write(bytes);
        };
    }

    /** What comes with the text for the n-th time goes no further: the trap is sprung, and the connection reset. */
    static Toxic trap(String text, int n, Runnable sprung) {
        AtomicInteger left = new AtomicInteger(n);
        return (bytes, carried, way) -> {
            boolean found = new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
            if (found && left.decrementAndGet() == 0) {
                sprung.run();
                way.reset();
            } else {
                way.write(bytes);
            }
        };
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
