package io.ringdown.store;

import java.nio.charset.StandardCharsets;

/** Makes a stranger's text fit a column, so that no text can keep an escalation from being recorded. */
final class Texts {
    private Texts() {}

    /** The text without NUL and half surrogate pairs, which PostgreSQL refuses, cut to {@code max} characters; null stays null. */
    static String fit(String text, int max) {
        if (text == null) {
            return null;
        }
        String clean = text.indexOf(0) < 0 ? text : text.replace("\0", "");
        clean = clean.length() > max ? clean.substring(0, max) : clean;
        return StandardCharsets.UTF_8.newEncoder().canEncode(clean)
                ? clean
                : new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
