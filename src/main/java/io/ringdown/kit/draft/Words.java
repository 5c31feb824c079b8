package io.ringdown.kit.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns names of one style into another. */
final class Words {
    private Words() {}

    /** {@code ACCOUNT_SID}, {@code account-sid} and {@code AccountSid} all become {@code accountSid}. */
    static String name(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : spaced(text).split(" ")) {
            String small = word.toLowerCase(Locale.ROOT);
            name.append(name.length() == 0 ? small : capital(small));
        }
        if (name.length() == 0 || !Character.isLetter(name.charAt(0))) {
            name.insert(0, "value");
        }
        return name.toString();
    }

    /** {@code accountSid} becomes {@code Account sid}. */
    static String title(String text) {
        String spaced = spaced(text).toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? "Value" : capital(spaced);
    }

    /** {@code acme-voice} becomes {@code Acme Voice}. */
    static String proper(String text) {
        return Arrays.stream(text.split("-+"))
                .filter(word -> !word.isEmpty())
                .map(Words::capital)
                .collect(Collectors.joining(" "));
    }

    /** For comparing: small letters and digits only. */
    static String plain(String text) {
        return spaced(text).toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static String spaced(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", " ")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                .strip();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
