package io.ringdown.mapping;

import io.ringdown.mapping.cell.Trees;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of UTF-8. */
final class Percent {
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /** Encodes everything but letters, digits and {@code - . _ ~} (RFC 3986), so that nothing in it can end a part of a URL. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : Trees.sound(text).getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
            if (plain) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
            }
        }
        return encoded.toString();
    }

    /** Encodes as forms do: a blank becomes +. */
    static String form(String text) {
        return URLEncoder.encode(Trees.sound(text), StandardCharsets.UTF_8);
    }
}
