package io.ringdown.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One stage direction of a scenario, such as {@code say greeting}.
 *
 * @param argument what stands behind the verb; the empty text for none
 */
record Step(Verb verb, String argument) {
    /** What a step can do. */
    enum Verb {
        SAY("say NAME"),
        OFFER("offer NAME, NAME"),
        WAIT("wait 30s"),
        TRANSFER("transfer RULE"),
        CLOSE("close");

        private final String form;

        Verb(String form) {
            this.form = form;
        }

        static Optional<Verb> of(String word) {
            return Arrays.stream(values())
                    .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }

        boolean alone() {
            return this == CLOSE;
        }

        String form() {
            return form;
        }
    }

    /** Name of the gateway's own sentence, in place of a text of the scenario. */
    static final String ANSWER = "answer";

    /** Name of the quick replies that offer times. */
    static final String TIMES = "times";

    /** The step; empty when the text is none. */
    static Optional<Step> of(String text) {
        String[] words = text.strip().split("\\s+", 2);
        String argument = words.length > 1 ? words[1] : "";
        return Verb.of(words[0])
                .filter(verb -> verb.alone() == argument.isEmpty())
                .map(verb -> new Step(verb, argument));
    }

    /** What an {@code offer} names. */
    List<String> names() {
        return List.of(argument.split("\\s*,\\s*"));
    }

    static List<String> forms() {
        return Arrays.stream(Verb.values()).map(Verb::form).toList();
    }
}
