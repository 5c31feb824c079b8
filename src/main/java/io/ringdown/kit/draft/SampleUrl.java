package io.ringdown.kit.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the address of an example into that of a mapping: placeholders and ids of the account become values in braces. */
final class SampleUrl {
    /** A number of five digits or more, a UUID, or a long word with digits in it. */
    private static final Pattern ID =
            Pattern.compile("[0-9]{5,}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|(?=.*[0-9])[A-Za-z0-9_-]{16,}");

    private final Draft draft;

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
        for (String part : (path < 0 ? "" : url.substring(path)).split("/", -1)) {
            parts.add(part(part, before));
            before = part;
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
        } else if (ID.matcher(part).matches()) {
            String name = before.isEmpty() || before.matches("v[0-9]+") ? "id" : before.replaceAll("s$", "") + " id";
            return "{" + draft.needed(name, part) + "}";
        }
        return part;
    }

    private String named(String name) {
        return Guess.isPhone(name) ? "{phone.digits}" : "{" + draft.needed(name, Words.plain(name) + "-1") + "}";
    }
}
