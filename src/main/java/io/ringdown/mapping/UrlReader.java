package io.ringdown.mapping;

import io.ringdown.mapping.UrlTemplate.Kind;
import io.ringdown.mapping.UrlTemplate.Part;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.cell.ValueField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the URLs of a mapping file and refuses those that a value could lead elsewhere. */
final class UrlReader {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)?");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9\\-._~:/?\\[\\]@!$&'()*+,;=%]*");
    /** One step of a path, which begins neither like a host nor like a scheme. */
    private static final Pattern RELATIVE = Pattern.compile("[A-Za-z0-9\\-._~%]+(/|\\?|$)");

    private static final Pattern FIXED_DOMAIN = Pattern.compile(".*\\.[A-Za-z0-9-]+\\.[A-Za-z]{2,}(:[0-9]+)?");
    private static final Pattern PATTERN_WITH_DOMAIN = Pattern.compile(".*\\\\\\.[A-Za-z0-9-]+\\\\\\.[A-Za-z]{2,}\\$?");

    private final Compiler compiler;
    private final Names names;
    private final String pointer;
    private final String url;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> hostValues = new LinkedHashSet<>();

    private UrlReader(Compiler compiler, Names names, String pointer, String url) {
        this.compiler = compiler;
        this.names = names;
        this.pointer = pointer;
        this.url = url;
    }

    static UrlTemplate read(Compiler compiler, Names names, String pointer, String url) {
        return new UrlReader(compiler, names, pointer, url).read();
    }

    private UrlTemplate read() {
        boolean open = opensWithUrl();
        boolean relative = !open && RELATIVE.matcher(url).lookingAt();
        if (!open && !relative && !url.matches("https?://.*")) {
            problem(0, "a URL begins with https:// or http://, or with a value of type url in {}");
            return new UrlTemplate(List.of(), false, false, Set.of());
        }
        if (relative) {
            compiler.reads().relativeUrl(pointer);
        }
        int path = open || relative ? 0 : pathStart();
        int at = 0;
        Matcher place = PLACE.matcher(url);
        while (place.find()) {
            literal(at, place.start());
            placeholder(place, path, open);
            at = place.end();
        }
        literal(at, url.length());
        return new UrlTemplate(List.copyOf(parts), open, relative, Set.copyOf(hostValues));
    }

    private boolean opensWithUrl() {
        Matcher first = PLACE.matcher(url);
        return first.lookingAt()
                && names.values().containsKey(first.group(1))
                && names.values().get(first.group(1)).type().equals("url");
    }

    private int pathStart() {
        int at = url.indexOf("://") + 3;
        while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private void literal(int from, int to) {
        String text = url.substring(from, to);
        if (!LITERAL.matcher(text).matches()) {
            problem(from, "`" + text + "` holds characters that a URL cannot hold (write them as %XX, values in {})");
        } else if (!text.isEmpty()) {
            parts.add(new Part(Kind.LITERAL, text, null));
        }
    }

    private void placeholder(Matcher place, int path, boolean open) {
        String name = place.group(1);
        int from = place.start();
        if (!NAME.matcher(name).matches()) {
            problem(from, "{" + name + "} must be a value's name, or an input such as {phone.digits}");
            return;
        }
        boolean ofConnection = name.indexOf('.') < 0 || name.startsWith("connection.");
        String expression = name.indexOf('.') < 0 ? "connection." + name : name;
        ValueField field = ofConnection ? names.values().get(expression.substring("connection.".length())) : null;
        Kind kind =
                open && from == 0 ? Kind.OPENING : from >= path ? Kind.ENCODED : hostKind(field, place.end() == path);
        boolean inHost = kind == Kind.HOST || kind == Kind.HOST_AND_PORT;
        if (inHost && (!ofConnection || field != null && !mayBeHost(field, place.end(), path))) {
            problem(
                    from,
                    "{" + name + "} cannot stand in a host: only a value with `enum`, `format: host`, or a `pattern`"
                            + " followed by (or ending in) a fixed domain, which is no secret");
        }
        if (inHost && field != null) {
            hostValues.add(field.name());
        }
        int offset = from + 1 - (expression.length() - name.length());
        compiler.compile(expression, pointer, names, (message, at) -> problem(offset + at, message))
                .ifPresent(cell -> parts.add(new Part(kind, name, cell)));
    }

    private static Kind hostKind(ValueField field, boolean last) {
        boolean port = field != null
                && ("host".equals(field.format()) || !field.choices().isEmpty());
        return last && port ? Kind.HOST_AND_PORT : Kind.HOST;
    }

    private boolean mayBeHost(ValueField field, int after, int path) {
        boolean fixedRest = FIXED_DOMAIN.matcher(url.substring(after, path)).matches();
        boolean patterned = field.pattern() != null
                && (fixedRest || PATTERN_WITH_DOMAIN.matcher(field.pattern()).matches());
        return !field.secret()
                && !field.list()
                && (!field.choices().isEmpty() || ("host".equals(field.format()) && after == path) || patterned);
    }

    private void problem(int offset, String message) {
        compiler.problems().inText(pointer, offset, message);
    }
}
