package io.ringdown.mapping;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.cell.CellFailure;
import io.ringdown.mapping.cell.Texts;
import io.ringdown.mapping.cell.TimedText;
import io.ringdown.mapping.cell.ValueField;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Brings a value of a connection to the type of its field and says what is wrong with it, without repeating it. */
final class ValueCheck {
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_PATH = 1000;

    private ValueCheck() {}

    /** The typed value; null, told to {@code problem}, when it does not fit. */
    static Object convert(ValueField field, Object value, Consumer<String> problem) {
        if (!field.list()) {
            return one(field, value, problem);
        }
        List<Object> typed = new ArrayList<>();
        for (Object item : value instanceof List<?> items ? items : List.of(value)) {
            Object one = one(field, item, problem);
            if (one != null) {
                typed.add(one);
            }
        }
        return typed;
    }

    private static Object one(ValueField field, Object value, Consumer<String> problem) {
        Object typed = typed(field.type(), value);
        if (typed == null) {
            problem.accept("must be " + described(field.type()));
            return null;
        }
        String text = Texts.of(typed);
        if (!field.choices().isEmpty()
                && field.choices().stream().map(Texts::of).noneMatch(choice -> Objects.equals(choice, text))) {
            problem.accept("must be one of "
                    + String.join(", ", field.choices().stream().map(Texts::of).toList()));
        } else if (field.pattern() != null && !fits(text, field.pattern())) {
            problem.accept("must match " + field.pattern());
        } else if ("host".equals(field.format()) && !UrlTemplate.isHost(text, true)) {
            problem.accept("must be a host name with an optional port, such as api.vendor.example:8443");
        } else {
            return typed;
        }
        return null;
    }

    /** A pattern that searches too long is one that does not fit: it is the mapping's, the text is whoever's. */
    private static boolean fits(String text, String pattern) {
        try {
            return Pattern.matches(pattern, new TimedText(text, Bounds.DEFAULT.cellTime()));
        } catch (CellFailure | StackOverflowError endless) {
            return false;
        }
    }

    private static Object typed(String type, Object value) {
        try {
            return switch (type) {
                case "integer" -> Long.valueOf(decimal(value).longValueExact());
                case "number" -> decimal(value);
                case "boolean" ->
                    switch (Texts.of(value)) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> null;
                    };
                case "url" -> isUrl(Texts.of(value)) ? value : null;
                case "path" -> isPath(Texts.of(value)) ? value : null;
                default -> value instanceof String || value instanceof Number ? Texts.of(value) : null;
            };
        } catch (ArithmeticException | NumberFormatException other) {
            return null;
        }
    }

    private static BigDecimal decimal(Object value) {
        String text = Texts.of(value).strip();
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        return new BigDecimal(text);
    }

    private static boolean isPath(String text) {
        return text.length() <= LONGEST_PATH && text.matches("[^.\\[\\]\\s]+([.\\[][^.\\[\\]]+]?)*");
    }

    private static String described(String type) {
        return switch (type) {
            case "integer" -> "a whole number of at most 64 bits";
            case "boolean" -> "true or false";
            case "url" -> "a URL with http:// or https://, every special character percent-encoded, without user and #";
            case "path" -> "a dotted path such as data.id or items[0].code";
            case "string" -> "a text";
            default -> "a " + type;
        };
    }

    static boolean isUrl(String text) {
        try {
            URI url = new URI(text);
            return text.matches("https?://.*")
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null
                    && text.chars().allMatch(letter -> letter < 128);
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** Whether it is an origin: a URL of scheme, host, port and path prefix only. */
    static boolean isOrigin(String text) {
        return isUrl(text) && text.indexOf('?') < 0;
    }
}
