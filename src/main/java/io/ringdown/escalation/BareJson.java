package io.ringdown.escalation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a JSON object in which a platform put values without quotes, as in {@code {"phone": 06 12 34}}: such a value
 * is
 * the text up to the next field or the closing brace. At most 200 fields and five levels are read so.
 */
final class BareJson {
    private static final int MOST_FIELDS = 200;
    private static final int DEEPEST = 5;
    private static final int LONGEST_NAME = 200;

    private static final ObjectReader ANY =
            JsonBody.MAPPER.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String text;
    private final char[] chars;
    private int at;
    private int fields;
    private Object parsed;

    private BareJson(String text) {
        this.text = text;
        this.chars = text.toCharArray();
    }

    /** The fields; empty when the text is not even that. */
    static Optional<Map<String, Object>> read(String text) {
        BareJson reader = new BareJson(text);
        Map<String, Object> object = reader.object(1);
        return object != null && reader.at == text.length() ? Optional.of(object) : Optional.empty();
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at = blanks(at + 1);
        while (at < text.length() && text.charAt(at) != '}') {
            String name = name();
            if (name == null || ++fields > MOST_FIELDS) {
                return null;
            }
            Object value = value(depth);
            if (object.containsKey(name)) {
                throw new UnreadableBody(
                        "The JSON body names the field " + FieldNames.shown(name) + " twice; each may stand once.");
            }
            object.put(name, value);
            if (at < text.length() && text.charAt(at) == ',') {
                at = blanks(at + 1);
            } else if (at >= text.length() || text.charAt(at) != '}') {
                return null;
            }
        }
        at = blanks(at + 1);
        return at > text.length() ? null : object;
    }

    private String name() {
        int end = nameEnd(at);
        if (end < 0) {
            return null;
        }
        String name = text.substring(at + 1, text.indexOf('"', at + 1));
        at = blanks(end + 1);
        return name;
    }

    /** Where the colon of a field that begins here stands, or -1. */
    private int nameEnd(int from) {
        if (from >= text.length() || text.charAt(from) != '"') {
            return -1;
        }
        int quote = text.indexOf('"', from + 1);
        int colon = quote < 0 || quote - from > LONGEST_NAME ? -1 : blanks(quote + 1);
        return colon >= 0 && colon < text.length() && text.charAt(colon) == ':' ? colon : -1;
    }

    private Object value(int depth) {
        int start = at;
        char first = at < text.length() ? text.charAt(at) : 0;
        if (first == '"' || first == '{' || first == '[') {
            if (json()) {
                return parsed;
            }
        }
        if (first == '{' && depth < DEEPEST && nameEnd(blanks(start + 1)) >= 0) {
            Map<String, Object> object = object(depth + 1);
            if (object != null) {
                return object;
            }
            at = start;
        }
        return bare();
    }

    /** Whether a well-formed value begins here, before a field or a brace; it is then read. */
    private boolean json() {
        try (JsonParser parser = JsonBody.MAPPER.getFactory().createParser(chars, at, chars.length - at)) {
            parsed = ANY.readValue(parser);
            parser.finishToken();
            int end = blanks(at + (int) parser.currentLocation().getCharOffset());
            boolean complete = end < text.length() && (text.charAt(end) == ',' || text.charAt(end) == '}');
            at = complete ? end : at;
            return complete;
        } catch (StreamConstraintsException e) {
            throw JsonBody.tooLarge();
        } catch (IOException e) {
            return false;
        }
    }

    private Object bare() {
        int start = at;
        int open = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            open += c == '{' ? 1 : 0;
            if (c == '}' && --open < 0 || c == ',' && open <= 0 && nameEnd(blanks(at + 1)) >= 0) {
                break;
            }
            if (open == 0 && nameEnd(at) >= 0) {
                throw new UnreadableBody("The body is not readable JSON: a comma is missing before a field.");
            }
        }
        String value = text.substring(start, at).strip();
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value.equals("null") ? null : value;
    }

    private int blanks(int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
