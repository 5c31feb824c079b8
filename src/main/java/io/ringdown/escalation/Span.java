package io.ringdown.escalation;

/**
 * Open from one time of the clock to another.
 *
 * @param from minutes since midnight of the day that it begins on, from 0 to 1439
 * @param to the minute that is no longer open, after {@code from}; above 1440 on the day after
 */
record Span(int from, int to) {
    static final int DAY = 24 * 60;

    /** Such as {@code 09:00-12:30}; past midnight as the next day's clock shows it. */
    @Override
    public String toString() {
        return clock(from) + "-" + clock(to > DAY ? to - DAY : to);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
