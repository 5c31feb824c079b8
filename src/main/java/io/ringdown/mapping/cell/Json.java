package io.ringdown.mapping.cell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** JSON as plain maps, lists, texts, numbers and booleans, with whole numbers kept exactly. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(400)
                    .build())
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build());

    private Json() {}

    /** The value of a tree. */
    public static Object value(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    /** The value that the text says, with keys that hold null left out; null when it is no JSON. */
    public static Object read(String text) {
        try {
            Object value = MAPPER.readValue(text, Object.class);
            dropNulls(value);
            return value;
        } catch (JsonProcessingException none) {
            return null;
        }
    }

    /** The tree of a value. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * The value as JSON in UTF-8.
     *
     * @throws IllegalArgumentException when it is no plain data
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("no plain data", impossible);
        }
    }

    /** From maps; what a list counts stays. */
    private static void dropNulls(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().removeIf(Objects::isNull);
            map.values().forEach(Json::dropNulls);
        } else if (value instanceof List<?> list) {
            list.forEach(Json::dropNulls);
        }
    }
}
