package io.ringdown.escalation;

import java.util.ArrayList;
import java.util.List;

/** Finds the runs of digits in what a visitor typed; digits of every script count, letters never do. */
final class DigitRuns {
    private static final String PUNCTUATION = ".()[]_~/,'\u2019\u00b7\u2022\u2212\uff0e\uff08\uff09\uff0f\t";
    private static final int WIDEST_GAP = 4;

    private final String text;
    private final List<DigitRun> runs = new ArrayList<>();
    private List<DigitRun.Group> groups = new ArrayList<>();
    private int runPlus = -1;
    private int pendingPlus = -1;
    private final StringBuilder gap = new StringBuilder();

    private DigitRuns(String text) {
        this.text = text;
    }

    /** The runs of the text in their order; empty when it holds no digit. */
    static List<DigitRun> in(String text) {
        DigitRuns finder = new DigitRuns(text);
        int at = 0;
        while (at < text.length()) {
            at = finder.step(at);
        }
        finder.endRun();
        return finder.runs;
    }

    /** Characters that show nothing: marks such as those of keycap emoji, and what sets the direction of a text. */
    static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The plus of every width. */
    static boolean plus(int point) {
        return point == '+' || point == 0xff0b || point == 0xfe62 || point == 0x207a;
    }

    private int step(int at) {
        int point = text.codePointAt(at);
        int next = at + Character.charCount(point);
        if (digit(point)) {
            return group(at);
        }
        if (invisible(point)) {
            return next;
        }
        if (plus(point)) {
            endRun();
            pendingPlus = at;
        } else if (separates(point) && gap.length() < WIDEST_GAP) {
            gap.appendCodePoint(point);
        } else {
            endRun();
            pendingPlus = -1;
        }
        return next;
    }

    private int group(int start) {
        // "06/12/34" and "06,12,34" are one number, "… / …" and "…, …" stand between two.
        boolean listed =
                gap.length() > 1 && (gap.indexOf(",") >= 0 || gap.indexOf("/") >= 0 || gap.indexOf("\uff0f") >= 0);
        boolean bracketed = gap.indexOf("(") >= 0 || gap.indexOf("\uff08") >= 0;
        if (listed) {
            endRun();
        }
        if (groups.isEmpty()) {
            runPlus = pendingPlus;
            pendingPlus = -1;
        }
        gap.setLength(0);
        StringBuilder digits = new StringBuilder();
        int at = start;
        int end = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (digit(point)) {
                digits.append((char) ('0' + Character.digit(point, 10)));
                end = at + Character.charCount(point);
            } else if (!invisible(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        boolean glued = start > 0 && Character.isLetter(text.codePointBefore(start))
                || at < text.length() && Character.isLetter(text.codePointAt(at));
        boolean zero = bracketed
                && digits.toString().equals("0")
                && at < text.length()
                && (text.charAt(at) == ')' || text.charAt(at) == '\uff09');
        groups.add(new DigitRun.Group(start, end, digits.toString(), glued, zero));
        return at;
    }

    private void endRun() {
        if (!groups.isEmpty()) {
            runs.add(new DigitRun(text, runPlus, groups));
            groups = new ArrayList<>();
        }
        gap.setLength(0);
        runPlus = -1;
    }

    private static boolean digit(int point) {
        return Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean separates(int point) {
        int type = Character.getType(point);
        return type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || PUNCTUATION.indexOf(point) >= 0;
    }
}
