package io.ringdown.escalation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a bot's request, in their order, of a JSON or form body.
 *
 * @param form whether a plus may have been lost on the way
 */
public record Body(Map<String, Object> fields, boolean form) {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]{1,40})");

    /**
     * Reads what the body is, not what its content type says: builders leave that wrong.
     *
     * @throws UnreadableBody when it is neither an object in JSON nor a form
     */
    public static Body read(byte[] bytes, String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        String text = text(bytes == null ? new byte[0] : bytes, type);
        if (text.isEmpty()) {
            throw new UnreadableBody("The body is empty; send a JSON object or a form with at least the field phone.");
        }
        if (text.startsWith("{")) {
            return new Body(JsonBody.read(text), false);
        }
        if (type.contains("json") || text.startsWith("[") || text.startsWith("\"") || text.indexOf('=') < 0) {
            throw new UnreadableBody(
                    "The body is no JSON object; it must look like {\"phone\": \"…\"} or be a form such as phone=….");
        }
        if (text.startsWith("<") || type.startsWith("multipart/")) {
            throw new UnreadableBody("The body is neither JSON nor a form (application/x-www-form-urlencoded).");
        }
        return new Body(FormBody.read(text), true);
    }

    private static String text(byte[] bytes, String type) {
        Matcher named = CHARSET.matcher(type);
        Charset charset = StandardCharsets.UTF_8;
        try {
            charset = named.find() ? Charset.forName(named.group(1)) : charset;
        } catch (IllegalArgumentException unknown) {
            // An unknown name is as good as none.
        }
        String text = new String(bytes, charset);
        return (text.startsWith("\ufeff") ? text.substring(1) : text).strip();
    }

    /** Says nothing of what the visitor typed. */
    @Override
    public String toString() {
        return fields.size() + " fields";
    }
}
