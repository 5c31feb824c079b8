package io.ringdown.escalation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Picks the run of digits that is the visitor's number: the last that is long enough, not an hour, a date or a floor.
 */
final class NumberChoice {
    private static final int USUAL_LENGTH = 7;
    private static final int LONGEST_NUMBER = 15;

    private NumberChoice() {}

    static DigitRun of(List<DigitRun> runs, String country) {
        DigitRun best = null;
        int bestRank = -1;
        for (int i = runs.size() - 1; i >= 0 && bestRank < 2; i--) {
            int rank = rank(runs.get(i), country);
            if (rank > bestRank) {
                best = runs.get(i);
                bestRank = rank;
            }
        }
        return repaired(best, country);
    }

    private static int rank(DigitRun run, String country) {
        if (run.looksLikeDate()) {
            return 0;
        }
        if (run.size() >= USUAL_LENGTH) {
            return 2;
        }
        return run.plus() >= 0 || possible(run, country) ? 1 : 0;
    }

    /**
     * Leaves out what belongs to a word ("… 78 18h") and the first of two numbers in a row, where the whole is no
     * number.
     */
    private static DigitRun repaired(DigitRun run, String country) {
        if (run.groups().size() == 1 || possible(run, country)) {
            return run;
        }
        DigitRun trimmed = withoutGlued(run);
        if (trimmed.size() >= USUAL_LENGTH && possible(trimmed, country)) {
            return trimmed;
        }
        return run.size() > LONGEST_NUMBER ? secondOfTwo(run, country) : run;
    }

    private static DigitRun withoutGlued(DigitRun run) {
        int from = 0;
        int to = run.groups().size();
        if (run.groups().get(0).glued()) {
            from++;
        }
        if (to - from > 1 && run.groups().get(to - 1).glued()) {
            to--;
        }
        return run.part(from, to);
    }

    private static DigitRun secondOfTwo(DigitRun run, String country) {
        int groups = run.groups().size();
        // A number has at most its digits in groups; of a longer tail no split is tried.
        return IntStream.range(Math.max(1, groups - LONGEST_NUMBER), groups)
                .filter(at -> run.part(at, groups).size() >= USUAL_LENGTH)
                .filter(at -> run.part(0, at).size() <= 2 * LONGEST_NUMBER)
                .filter(at -> possible(run.part(at, groups), country) && possible(run.part(0, at), country))
                .boxed()
                .min(Comparator.comparingInt(at ->
                        Math.abs(run.part(0, at).size() - run.part(at, groups).size())))
                .map(at -> run.part(at, groups))
                .orElse(run);
    }

    private static boolean possible(DigitRun run, String country) {
        return Phones.possible(Phones.parse(run, country));
    }
}
