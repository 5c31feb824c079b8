package io.ringdown.mapping.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Words for a name that does not exist: the nearest right one, and all that are allowed where these are not too many. */
public final class Nearest {
    private static final int MANY = 30;

    private Nearest() {}

    /** {@code did you mean `queueId`? Allowed: clientId, queueId}. */
    public static String hint(String wrong, Collection<String> allowed) {
        if (allowed.isEmpty()) {
            return "none is allowed here";
        }
        Optional<String> near = to(wrong, allowed);
        String meant = near.map(right -> "did you mean `" + right + "`? ").orElse("");
        boolean told = near.isPresent() && allowed.size() > MANY;
        return told ? meant.strip() : meant + "Allowed: " + String.join(", ", new TreeSet<>(allowed));
    }

    /** The name that was meant; empty when none is near enough. */
    public static Optional<String> to(String wrong, Collection<String> allowed) {
        return allowed.stream()
                .filter(right -> distance(wrong, right) <= Math.max(2, wrong.length() / 3))
                .min(Comparator.comparingInt((String right) -> distance(wrong, right))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, letter case aside. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
