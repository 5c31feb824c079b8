package io.ringdown.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visitor can mean without a number or a time; each may also be offered as a quick reply. */
public enum Intent {
    YES,
    NO,
    /** As soon as possible, rather than at a time. */
    NOW,
    /** Writing with a person, rather than being called. */
    PERSON;

    /** The word as it stands in the files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Intent> of(String word) {
        return Arrays.stream(values())
                .filter(intent -> intent.word().equals(word))
                .findFirst();
    }
}
