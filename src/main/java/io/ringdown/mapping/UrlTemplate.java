package io.ringdown.mapping;

import io.ringdown.mapping.cell.Cell;
import io.ringdown.mapping.cell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A URL with places for values.
 *
 * @param open whether it begins with a value of type {@code url}
 * @param relative whether it goes on from the base URL of a token answer; it has no slash at its beginning
 * @param hostValues fields of the connection that stand in the host
 */
record UrlTemplate(List<Part> parts, boolean open, boolean relative, Set<String> hostValues) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    /** With a port; names have at most 253 characters, RFC 1035. */
    private static final int LONGEST_HOST = 259;

    private static final Pattern CLIMBS = Pattern.compile("[^?]*/\\.{1,2}(?=/|\\?|$).*");
    private static final Pattern HOST_AND_PORT = Pattern.compile(HOST + "(:[0-9]{1,5})?");

    /** How the text of a part enters the URL. */
    enum Kind {
        /** As the mapping has it. */
        LITERAL,
        /** A whole beginning of a URL, as the connection has it. */
        OPENING,
        /** A part of the host, plain. */
        HOST,
        /** The end of the host and perhaps a port, plain. */
        HOST_AND_PORT,
        /** Anything else, percent-encoded. */
        ENCODED
    }

    /**
     * One piece.
     *
     * @param text of a literal, else the placeholder's name
     * @param cell of a placeholder, else null
     */
    record Part(Kind kind, String text, Cell cell) {}

    /**
     * The URL with its values.
     *
     * @param origin comes instead of scheme, host and port, and before the path; null to keep them. A relative URL begins with
     *     {@link Request#BASE_URL} whatever the origin
     * @throws Unrendered when a value is missing or cannot stand where it should
     */
    String render(View view, String origin) {
        StringBuilder url = new StringBuilder();
        for (Part part : parts) {
            url.append(part.kind() == Kind.LITERAL ? part.text() : value(part, view));
        }
        if (relative) {
            url.insert(0, Request.BASE_URL + "/");
        }
        int pathFrom = relative ? Request.BASE_URL.length() : pathStart(url);
        String rest = url.substring(pathFrom);
        if (climbs(rest)) {
            throw new Unrendered("url: a value must not be . or ..");
        }
        return relative || origin == null ? url.toString() : origin + (rest.startsWith("?") ? "/" : "") + rest;
    }

    private static String value(Part part, View view) {
        String value = Optional.ofNullable(part.cell())
                .map(cell -> new Template.Formula(cell, true).render(view))
                .map(Texts::of)
                .orElseThrow(() -> new Unrendered("url: {" + part.text() + "} has no value"));
        return switch (part.kind()) {
            case HOST, HOST_AND_PORT -> {
                if (!isHost(value, part.kind() == Kind.HOST_AND_PORT)) {
                    throw new Unrendered("url: {" + part.text() + "} is no part of a host name");
                }
                yield value;
            }
            case ENCODED -> Percent.encode(value);
            default -> value;
        };
    }

    static boolean isHost(String text, boolean port) {
        return text.length() <= LONGEST_HOST
                && (port ? HOST_AND_PORT : HOST).matcher(text).matches();
    }

    /** Whether a path has steps that lead up. */
    static boolean climbs(String path) {
        return path.contains("/.") && CLIMBS.matcher(path).lookingAt();
    }

    /** Where the path, the query or the end of an absolute URL begins. */
    private static int pathStart(CharSequence url) {
        int at = url.toString().indexOf("://") + 3;
        while (at < url.length() && url.charAt(at) != '/' && url.charAt(at) != '?') {
            at++;
        }
        return at;
    }

    /** The cells of its placeholders. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        parts.forEach(part -> Optional.ofNullable(part.cell()).ifPresent(cells::add));
        return cells;
    }
}
