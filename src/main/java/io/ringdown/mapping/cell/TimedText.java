package io.ringdown.mapping.cell;

import java.time.Duration;

/** A text that a pattern can only read for a while: the one way to stop {@link java.util.regex}, which looks at no clock. */
public final class TimedText implements CharSequence {
    /** Characters read before the clock counts: a search must not fail because its thread had to wait. */
    private static final int PATIENCE = 2_000_000;

    private final String text;
    private final Duration limit;
    private final long end;
    private long reads;

    /** @param limit how long a pattern may read, from now on */
    public TimedText(String text, Duration limit) {
        this.text = text;
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** @throws CellFailure when the time is over */
    @Override
    public char charAt(int index) {
        if ((++reads & 1023) == 0 && reads > PATIENCE && System.nanoTime() - end > 0) {
            throw new CellFailure("a pattern searched longer than " + limit.toMillis() + " ms");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
