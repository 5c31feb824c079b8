package io.ringdown.mapping;

import io.ringdown.mapping.cell.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A vendor's body as cells see it. */
final class Bodies {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([A-Za-z0-9._:-]+)");
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]{1,80}encoding=[\"']([A-Za-z0-9._:-]+)");

    private Bodies() {}

    /** In the charset that the vendor names in the header or an XML declaration, else UTF-8; never fails. */
    static String text(byte[] body, Object contentType) {
        Matcher header = CHARSET.matcher(contentType == null ? "" : contentType.toString());
        Charset charset = header.find() ? charset(header.group(1)) : declared(body);
        String text = new String(body, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** JSON or XML as a tree, whatever the vendor calls it; null for any other text, a page of HTML too, sound XML or not. */
    static Object tree(String text) {
        String bare = text.strip();
        if (bare.startsWith("<")) {
            Map<String, Object> tree = XmlReader.read(bare);
            return tree == null || tree.keySet().stream().anyMatch("html"::equalsIgnoreCase) ? null : tree;
        }
        return bare.startsWith("{") || bare.startsWith("[") ? Json.read(bare) : null;
    }

    private static Charset declared(byte[] body) {
        String start = new String(body, 0, Math.min(100, body.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        // A declaration that could be read here and says UTF-16 is wrong.
        return declared.lookingAt()
                        && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")
                ? charset(declared.group(1))
                : StandardCharsets.UTF_8;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
