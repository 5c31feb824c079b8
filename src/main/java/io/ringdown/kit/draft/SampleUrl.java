package io.ringdown.kit.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the address of an example into that of a mapping: placeholders and ids of the account become values in braces. */
final class SampleUrl {
    /** A number of five digits or more, a UUID, or a long word with digits in it. */
    private static final Pattern ID =
            Pattern.compile("[0-9]{5,}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|(?=.*[0-9])[A-Za-z0-9_-]{16,}");

    /** What Twilio and others call by a prefix and keep no secret: {@code AC}, {@code FW} and 32 digits. */
    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-f]{32}");

    /** In an address that has such a word, whoever knows the rest may call. */
    private static final Pattern HOOK = Pattern.compile("(?i)hook|trigger|invoke|token|secret");

    private final Draft draft;
    private boolean hook;
    private int secrets;

    SampleUrl(Draft draft) {
        this.draft = draft;
    }

    /** @param url without a query */
    String of(String url) {
        int host = url.indexOf("://") + 3;
        int path = url.indexOf('/', host);
        String authority = path < 0 ? url.substring(host) : url.substring(host, path);
        List<String> parts = new ArrayList<>();
        String before = "";
        hook = HOOK.matcher(authority).find();
        for (String part : (path < 0 ? "" : url.substring(path)).split("/", -1)) {
            String made = part(part, before);
            parts.add(made);
            before = made.equals(part) ? part : before; // an id is no name for what follows
            hook |= made.equals(part) && HOOK.matcher(part).find();
        }
        return url.substring(0, host) + host(authority) + String.join("/", parts);
    }

    private String host(String authority) {
        boolean fixedEnd = authority.matches(".*[A-Za-z0-9-]+\\.[A-Za-z]{2,}(:[0-9]+)?")
                && !Placeholders.whole(authority).isPresent();
        return Placeholders.replace(
                authority,
                name -> "{"
                        + draft.value(
                                name,
                                fixedEnd
                                        ? Draft.field()
                                                .put("pattern", "[a-z0-9-]+")
                                                .put("example", "acme")
                                        : Draft.field().put("format", "host").put("example", "acme.example"))
                        + "}");
    }

    private String part(String part, String before) {
        if (part.matches("(\\+|%2B)?[0-9 ]{10,}")) {
            return part.matches("[0-9].*") ? "{phone.digits}" : "{phone.e164}";
        } else if (part.matches(":[A-Za-z]\\w*")) {
            return named(part.substring(1));
        } else if (Placeholders.anyIn(part)) {
            return Placeholders.replace(part, this::named);
        }
        String kind = before.isEmpty() || before.matches("v[0-9]+") ? "" : before.replaceAll("s$", "") + " ";
        if (hook && part.matches(".*[0-9].*") && !part.matches("v[0-9.]+") || isOpaque(part)) {
            secrets++;
            return "{" + draft.secret(kind + "token" + (secrets > 1 ? " " + secrets : "")) + "}";
        }
        boolean oneOfMany = part.matches("[0-9]+") && before.matches("[A-Za-z_-]+s");
        return oneOfMany || ID.matcher(part).matches() ? "{" + draft.needed(kind + "id", part) + "}" : part;
    }

    private static boolean isOpaque(String part) {
        return Guess.looksSecret(part) && !SID.matcher(part).matches();
    }

    /** Whether whoever knows that address may call. */
    static boolean isSecret(String url) {
        return HOOK.matcher(url).find() || Arrays.stream(url.split("[/?&=]")).anyMatch(SampleUrl::isOpaque);
    }

    private String named(String name) {
        return Guess.isPhone(name) ? "{phone.digits}" : "{" + draft.needed(name, Words.plain(name) + "-1") + "}";
    }
}
