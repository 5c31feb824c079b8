package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.PlainSecrets;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proposes the cell for a field, from its name and an example of its value. */
final class Guess {
    private static final Pattern NO_VISITOR = Pattern.compile(
            ".*(from|random|callerid|source|agent|own|sender|type|sms|extension|verif|label|format|validat|skill|queue).*");
    private static final Pattern PHONE = Pattern.compile(
            ".*(phone|mobile|msisdn)(number|no)?s?|to|(to)?numbers?|callee|recipient"
                    + "|destination|tel|dnis|.*(customer|contact|callback|visitor|destination|dial|dialed|called|client)(number|numbers|no)");

    private static final Pattern OPAQUE =
            Pattern.compile("(?![0-9a-fA-F]{8}-)(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_-]{20,}={0,2}");

    /** By what the name is, without regard to case and signs between words. */
    private static final Map<Pattern, String> NAMES = new LinkedHashMap<>();

    static {
        name(
                "(full|customer|contact|visitor|callbackuser|caller|consumer|client|display|recipient|first)?name",
                "=visitor.name");
        name(
                "(conversation|external|correlation|chat|session|clientreference|externalreference)(id|key|ref)?",
                "=conversation.id");
        name(".*idempot.*|clienttoken|(x)?requestid|transactionid|nonce", "=attempt.key");
        name("(preferred)?(language|locale|lang)(code)?", "=language");
        name("country(code|iso|isocode)?", "=phone.country");
        name("page|pageurl|referrer|referer", "=conversation.page");
        name("botname", "=bot.name");
        name(".*(schedul|desired|preferred|callback|requested).*(time|at|date)", "=callAt");
    }

    private Guess() {}

    private static void name(String pattern, String cell) {
        NAMES.put(Pattern.compile(pattern), cell);
    }

    /**
     * The cell of a text or number.
     *
     * @param name of the field, perhaps with that of what it stands in before it: {@code to.number}
     * @param example a missing node when there is none
     */
    static Optional<String> cell(String name, JsonNode example, boolean number) {
        if (isPhone(name)) {
            return Optional.of(phone(example, number));
        }
        String plain = Words.plain(name.substring(name.lastIndexOf('.') + 1));
        return number
                ? Optional.empty()
                : NAMES.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(plain).matches())
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** Whether a field of that name is the number to call. */
    static boolean isPhone(String name) {
        String plain = Words.plain(name);
        return PHONE.matcher(plain).matches() && !NO_VISITOR.matcher(plain).matches();
    }

    /** Whether a field of that name is a number of the account, such as the one that a call is to show, or an agent's. */
    static boolean isOwnNumber(String name) {
        String plain = Words.plain(name);
        return plain.matches(".*(from|callerid|callernumber|source|sender).*|ani|clid?")
                || PHONE.matcher(plain).matches() && NO_VISITOR.matcher(plain).matches();
    }

    /** Whether a field of that name takes any names and texts that one likes to send along. */
    static boolean isLuggage(String name) {
        return Words.plain(name)
                .matches("(custom)?(data|attributes|metadata|variables|parameters|context|customfields)");
    }

    /** Whether what stands under that name must not be shown. */
    static boolean isSecret(String name) {
        return Words.plain(name)
                .matches(
                        ".*(authorization|secret|token|password|passphrase|apikey|accesskey|subscriptionkey|auth|credentials?"
                                + "|signature|cookie|jwt)|key|pass|passwd|pwd|pin|sig");
    }

    /** Whether an example looks like a key or token of somebody's: in a form that vendors have, or a long word of letters and digits. */
    static boolean looksSecret(String example) {
        return OPAQUE.matcher(example).matches()
                || !PlainSecrets.in("", example.getBytes(StandardCharsets.UTF_8))
                        .isEmpty();
    }

    /** The form of a number that the example has: with a plus, with country code, as it is dialled at home, or without either. */
    static String phone(JsonNode example, boolean number) {
        if (number || example.isNumber()) {
            return "=$integer(phone.digits)";
        }
        String text = example.asText("").replaceAll("[ ().-]", "");
        if (text.matches("00[1-9][0-9]+")) {
            return "='00' & phone.digits";
        } else if (text.matches("0[1-9][0-9]+")) {
            return "=phone.national";
        } else if (text.matches("[2-9][0-9]{9}")) {
            return "=phone.significant";
        }
        return text.matches("[0-9]{8,}") ? "=phone.digits" : "=phone.e164";
    }
}
