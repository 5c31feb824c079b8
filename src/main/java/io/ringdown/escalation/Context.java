package io.ringdown.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body's further fields: what reaches the mapping, and the little of it that is kept. */
public final class Context {
    private static final int MOST_FIELDS = 200;
    private static final int MOST_KEPT = 20;
    private static final int LONGEST_KEPT = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 100;

    private Context() {}

    /**
     * The entries under the allowed names, in their order: at most 20, texts cut to 200 characters, nested values as
     * JSON text.
     */
    public static Map<String, Object> kept(Map<String, Object> context, Collection<String> allowed) {
        Map<String, Object> kept = new LinkedHashMap<>();
        context.forEach((name, value) -> {
            if (allowed.contains(name) && kept.size() < MOST_KEPT) {
                boolean plain = value instanceof Boolean || value instanceof Integer || value instanceof Long;
                kept.put(name, plain ? value : Texts.clean(asText(value), LONGEST_KEPT));
            }
        });
        return kept;
    }

    /**
     * The fields that have no meaning of their own, without empty ones and placeholders; at most 200, texts of 2000
     * characters.
     */
    static Map<String, Object> of(Map<String, Object> fields, Collection<String> taken) {
        Map<String, Object> context = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            Object safe = taken.contains(name) || context.size() >= MOST_FIELDS ? null : safe(value);
            if (safe != null) {
                context.put(Texts.clean(name, LONGEST_NAME), safe);
            }
        });
        return context;
    }

    private static Object safe(Object value) {
        if (value instanceof String) {
            return Texts.of(value, LONGEST_TEXT);
        }
        if (value instanceof List<?> items) {
            List<Object> safe = new ArrayList<>();
            items.stream().map(Context::safe).filter(item -> item != null).forEach(safe::add);
            return safe;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> safe = new LinkedHashMap<>();
            map.forEach((name, item) -> {
                Object inner = safe(item);
                if (inner != null) {
                    safe.put(Texts.clean(String.valueOf(name), LONGEST_NAME), inner);
                }
            });
            return safe;
        }
        // A number that is huge when written out is kept as it was written.
        return value instanceof BigDecimal number && Math.abs((long) number.scale()) > 60 ? value.toString() : value;
    }

    private static String asText(Object value) {
        try {
            return value instanceof String text ? text : JsonBody.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
