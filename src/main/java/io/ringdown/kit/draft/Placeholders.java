package io.ringdown.kit.draft;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what authors of examples write in the place of a value: $NAME, ${NAME}, {name}, {{name}}, &lt;name&gt;, YOUR_NAME. */
final class Placeholders {
    private static final Pattern ONE = Pattern.compile(
            "\\$\\{([A-Za-z_]\\w*)}|\\$([A-Za-z_]\\w*)|\\{\\{\\s*([A-Za-z][\\w .-]*?)\\s*}}"
                    + "|\\{([A-Za-z][\\w.-]*)}|<([A-Za-z][\\w .-]*)>|\\b(YOUR_[A-Z0-9_]+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\b");

    private Placeholders() {}

    /** The name that stands in place of the whole text. */
    static Optional<String> whole(String text) {
        Matcher one = ONE.matcher(text);
        return one.matches() ? Optional.of(name(one)) : Optional.empty();
    }

    static boolean anyIn(String text) {
        return ONE.matcher(text).find();
    }

    /** The text with something else for each name. */
    static String replace(String text, UnaryOperator<String> instead) {
        return ONE.matcher(text).replaceAll(one -> Matcher.quoteReplacement(instead.apply(name(one))));
    }

    private static String name(MatchResult one) {
        for (int group = 1; group <= one.groupCount(); group++) {
            if (one.group(group) != null) {
                return one.group(group).replaceFirst("^(YOUR|MY)_", "");
            }
        }
        throw new IllegalStateException();
    }
}
