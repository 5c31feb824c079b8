package io.ringdown.escalation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Digits of a text that may be one number: groups between which only blanks and the usual punctuation stand.
 *
 * @param source the text that the groups were read from
 * @param plus where a plus stands before the first group, else -1
 */
record DigitRun(String source, int plus, List<Group> groups) {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,2}[/.-]\\d{1,2}[/.-](19|20)\\d\\d|(19|20)\\d\\d[/.-]\\d{1,2}[/.-]\\d{1,2})(\\D+\\d{1,2}){0,2}");

    /**
     * Digits side by side, in ASCII.
     *
     * @param glued whether a letter stands directly before or after
     * @param bracketedZero whether it is the {@code (0)} of {@code +33 (0)6 …}
     */
    record Group(int start, int end, String digits, boolean glued, boolean bracketedZero) {}

    /** The digits, with a leading plus where there was one. */
    String digits() {
        return (plus < 0 ? "" : "+") + groups.stream().map(Group::digits).collect(Collectors.joining());
    }

    /** The same without the {@code (0)} that is not dialled from abroad. */
    String digitsWithoutBracketedZero() {
        return (plus < 0 ? "" : "+")
                + groups.stream()
                        .filter(group -> !group.bracketedZero())
                        .map(Group::digits)
                        .collect(Collectors.joining());
    }

    /** How many digits there are. */
    int size() {
        return groups.stream().mapToInt(group -> group.digits().length()).sum();
    }

    boolean looksLikeDate() {
        return plus < 0 && DATE.matcher(raw()).matches();
    }

    /** The groups from one to before another, as a run of their own. */
    DigitRun part(int from, int to) {
        return new DigitRun(source, from == 0 ? plus : -1, groups.subList(from, to));
    }

    /** The text as it was typed, without invisible characters; only its digits when it is longer than 40. */
    String raw() {
        int start = plus >= 0 ? plus : groups.get(0).start();
        int end = groups.get(groups.size() - 1).end();
        String text = source.substring(start, end);
        if (text.contains(")") && !text.contains("(") && start > 0 && source.charAt(start - 1) == '(') {
            text = "(" + text;
        }
        text = text.codePoints()
                .filter(point -> !DigitRuns.invisible(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.length() <= 40 ? text : digits().substring(0, Math.min(40, digits().length()));
    }

    /** Says nothing of what the visitor typed. */
    @Override
    public String toString() {
        return size() + " digits";
    }
}
