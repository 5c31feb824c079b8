package io.ringdown.kit;

import io.ringdown.escalation.Intake;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.file.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds names in a case that are read as something else than was meant. */
final class Slips {
    /** Names of the canonical request in the form in which spellings are compared. */
    private static final Map<String, String> CANONICAL =
            Intake.FIELDS.stream().collect(Collectors.toMap(Slips::bare, Function.identity()));

    private Slips() {}

    static List<Problem> in(Case example, Mapping mapping) {
        List<Problem> found = new ArrayList<>();
        example.values().keySet().stream()
                .filter(name -> !mapping.values().containsKey(name))
                .forEach(name -> found.add(Places.of(example)
                        .unknownKey("/values/" + name, mapping.values().keySet())));
        example.given().keySet().forEach(name -> {
            String meant = CANONICAL.get(bare(name));
            if (meant != null && !meant.equals(name)) {
                found.add(Places.of(example)
                        .problem("/given/" + name, "is read as context; did you mean `" + meant + "`?")
                        .asWarning());
            }
        });
        return found;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
