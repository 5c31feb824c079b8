package io.ringdown.mapping;

import io.ringdown.mapping.cell.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a tree as an XML 1.0 document: the one key is the root, a list repeats its element, {@code @name} is an attribute,
 * {@code #text} the text. A character that XML cannot carry becomes U+FFFD; line breaks are written so that they arrive.
 */
public final class XmlWriter {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String START =
            "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
                    + "\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";
    private static final String PART = "[" + START + "][" + START + ".0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040-]*";
    /** XML 1.0, fifth edition, section 2.3, with at most one prefix. */
    private static final Pattern NAME = Pattern.compile(PART + "(:" + PART + ")?");

    private final StringBuilder out = new StringBuilder(DECLARATION);

    private XmlWriter() {}

    /**
     * The document.
     *
     * @throws Unrendered when the tree has no form in XML: not one root, a name that is none, a map or list in an attribute
     */
    public static String write(Map<String, Object> tree) {
        if (tree.size() != 1 || tree.values().iterator().next() instanceof List) {
            throw new Unrendered("xml: must yield one root element");
        }
        XmlWriter writer = new XmlWriter();
        tree.forEach(writer::element);
        return writer.out.toString();
    }

    /** Whether that key of a tree can stand in a document: {@code name}, {@code prefix:name}, {@code @name} or {@code #text}. */
    static boolean isKey(String key) {
        return key.equals("#text") || isName(key.startsWith("@") ? key.substring(1) : key);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private void element(String name, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(item -> element(name, item));
            return;
        }
        out.append('<').append(name(name));
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> attribute(String.valueOf(key), part));
            out.append('>');
            map.forEach((key, part) -> content(String.valueOf(key), part));
        } else {
            out.append('>');
            escape(Texts.of(value), false);
        }
        out.append("</").append(name).append('>');
    }

    private void attribute(String key, Object value) {
        if (key.startsWith("@")) {
            out.append(' ').append(name(key.substring(1))).append("=\"");
            escape(text(value), true);
            out.append('"');
        }
    }

    private void content(String key, Object value) {
        if (key.equals("#text")) {
            escape(text(value), false);
        } else if (!key.startsWith("@")) {
            element(key, value);
        }
    }

    private static String text(Object value) {
        if (value instanceof Map || value instanceof List) {
            throw new Unrendered("xml: an attribute and #text must yield a text, found a map or list");
        }
        return Texts.of(value);
    }

    private static String name(String name) {
        if (!isName(name)) {
            throw new Unrendered("xml: a key is no name of an element or attribute");
        }
        return name;
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> out.append(attribute ? "&#" + point + ";" : Character.toString(point));
                default -> out.appendCodePoint(isCharacter(point) ? point : 0xFFFD);
            }
        });
    }

    /** XML 1.0, section 2.2. */
    private static boolean isCharacter(int point) {
        return point >= 0x20 && point < 0xD800 || point >= 0xE000 && point < 0xFFFE || point > 0xFFFF;
    }
}
