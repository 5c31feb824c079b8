package io.ringdown.escalation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Reads a JSON object within bounds of depth and size, and one whose values lost their quotes as text. */
final class JsonBody {
    static final int DEEPEST = 20;

    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Templates put line breaks of visitors into strings as they are.
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    // Names are strangers' words: a shared table of them would only grow.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(1000)
                            .maxNameLength(1000)
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private JsonBody() {}

    /**
     * The fields of an object.
     *
     * @throws UnreadableBody when it cannot be read with bare values either
     */
    static Map<String, Object> read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return MAPPER.readValue(parser, OBJECT);
        } catch (StreamConstraintsException e) {
            throw tooLarge();
        } catch (JsonProcessingException e) {
            if (e.getOriginalMessage().startsWith("Duplicate field")) {
                throw new UnreadableBody("The JSON body names a field twice" + place(e) + "; each may stand once.");
            }
            return BareJson.read(text)
                    .orElseThrow(() -> new UnreadableBody("The body is not readable JSON" + place(e) + "."));
        } catch (java.io.IOException e) {
            throw new UnreadableBody("The body is not readable JSON.");
        }
    }

    static UnreadableBody tooLarge() {
        return new UnreadableBody("The JSON body is nested deeper than " + DEEPEST
                + " levels, or has a number or name of more than 1000 characters.");
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
