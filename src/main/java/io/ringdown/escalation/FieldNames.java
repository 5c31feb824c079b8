package io.ringdown.escalation;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Names of body fields for error texts and logs: one that may itself hold a number or a sentence is not shown. */
final class FieldNames {
    private static final Pattern HARMLESS = Pattern.compile("(?!.*\\d{4})[A-Za-z_][\\w.-]{0,39}");
    private static final int MOST = 20;

    private FieldNames() {}

    static String shown(String name) {
        return HARMLESS.matcher(name).matches() ? name : "(unusual name)";
    }

    static List<String> shown(Collection<String> names) {
        return names.stream().limit(MOST).map(FieldNames::shown).toList();
    }
}
