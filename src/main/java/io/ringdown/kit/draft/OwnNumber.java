package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;

/** A phone number of the account in an example: a value of the connection, whose own example is nobody's number in the same form. */
final class OwnNumber {
    /** What Twilio gives to whoever tries a caller. */
    static final String EXAMPLE = "+15005550006";

    private OwnNumber() {}

    /** Whether it can be a phone number: a text of digits as people write them, or a whole number of as many. */
    static boolean isOne(JsonNode example) {
        return (example.isNumber() || example.isTextual())
                && example.asText().matches("\\+?[0-9(][0-9 ().-]{5,24}")
                && example.asText().replaceAll("[^0-9]", "").matches("[0-9]{9,15}");
    }

    /** Adds the value and tells its name. */
    static String of(Draft draft, String name, JsonNode example) {
        String digits = EXAMPLE.substring(1);
        if (example.isNumber()) {
            return draft.value(name, Draft.field().put("type", "integer").put("example", Long.parseLong(digits)));
        }
        return draft.needed(name, example.asText().startsWith("+") ? EXAMPLE : digits);
    }
}
