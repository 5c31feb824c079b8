package io.ringdown.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the fields of one JSON object and gathers what is wrong with them; a wrong field counts as its default. */
final class BotFields {
    private static final int LONGEST_SHOWN = 60;

    private final JsonNode object;
    private final List<String> problems = new ArrayList<>();

    BotFields(JsonNode object) {
        this.object = object;
    }

    List<String> problems() {
        return problems;
    }

    /** A text that the rule allows; null is the same as left out. */
    String text(String name, String other, Predicate<String> rule, String allowed) {
        JsonNode found = object.get(name);
        if (found == null || found.isNull()) {
            return other;
        }
        if (found.isTextual() && rule.test(found.textValue())) {
            return found.textValue();
        }
        return wrong(name, found, allowed, other);
    }

    Set<String> texts(String name, int most, Predicate<String> rule, String allowed) {
        JsonNode found = object.get(name);
        Set<String> texts = new LinkedHashSet<>();
        if (found == null || found.isNull()) {
            return texts;
        }
        if (!found.isArray() || found.size() > most) {
            return wrong(name, found, "a list of at most " + most + ", each " + allowed, texts);
        }
        for (JsonNode item : found) {
            if (item.isTextual() && rule.test(item.textValue())) {
                texts.add(item.textValue());
            } else {
                wrong(name, item, allowed, null);
            }
        }
        return texts;
    }

    int integer(String name, int other, int least, int most) {
        JsonNode found = object.get(name);
        if (found == null || found.isNull()) {
            return other;
        }
        boolean allowed = found.canConvertToInt()
                && found.isIntegralNumber()
                && found.intValue() >= least
                && found.intValue() <= most;
        return allowed ? found.intValue() : wrong(name, found, "a whole number from " + least + " to " + most, other);
    }

    Duration duration(String name, Duration other, Duration least, Duration most) {
        JsonNode found = object.get(name);
        if (found == null || found.isNull()) {
            return other;
        }
        try {
            Duration duration = Durations.parse(found.isTextual() ? found.textValue() : "");
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException e) {
            return wrong(name, found, Durations.ALLOWED, other);
        }
        return wrong(name, found, "from " + Durations.format(least) + " to " + Durations.format(most), other);
    }

    /** Every field that has no meaning is wrong: a misspelt one would silently be a default. */
    void only(List<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                problems.add(FieldNames.shown(name) + ": unknown field; allowed are " + String.join(", ", names));
            }
        });
    }

    void missing(String name, String allowed) {
        problems.add(name + ": missing; allowed is " + allowed);
    }

    private <T> T wrong(String name, JsonNode found, String allowed, T other) {
        String shown = Template.line(found.toString(), LONGEST_SHOWN);
        problems.add(name + ": found " + shown + "; allowed is " + allowed);
        return other;
    }
}
