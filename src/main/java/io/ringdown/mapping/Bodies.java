package io.ringdown.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A vendor's body as cells see it. */
final class Bodies {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([A-Za-z0-9._:-]+)");

    private Bodies() {}

    /** In the charset that the vendor names, else UTF-8; never fails. */
    static String text(byte[] body, Object contentType) {
        String text = new String(body, charset(contentType));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** JSON as a tree; null for any other text. */
    static Object tree(String text) {
        String bare = text.strip();
        return bare.startsWith("{") || bare.startsWith("[") ? Json.read(bare) : null;
    }

    private static Charset charset(Object contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType.toString());
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
