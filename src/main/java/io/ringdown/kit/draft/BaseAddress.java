package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.kit.draft.ApiDocument.Operation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands before the path of an operation: the first server that its document names. */
final class BaseAddress {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private BaseAddress() {}

    /** Without a slash at the end; the variables of a server become values of the connection. */
    static String of(ApiDocument document, Operation operation, Draft draft) {
        JsonNode root = document.root();
        if (root.has("swagger")) {
            String schemes = root.path("schemes").toString();
            String scheme = schemes.contains("http\"") && !schemes.contains("https") ? "http" : "https";
            String host = root.path("host").asText("");
            return (host.isEmpty() ? unknown(draft) : scheme + "://" + host)
                    + path(root.path("basePath").asText(""));
        }
        JsonNode server = root.path("servers").path(0);
        for (JsonNode nearer : new JsonNode[] {
            operation.item().path("servers"), operation.node().path("servers")
        }) {
            server = nearer.has(0) ? nearer.get(0) : server;
        }
        String url = server.path("url").asText("");
        if (!url.matches("https?://.+")) {
            return unknown(draft) + path(url);
        }
        return path(filled(url, server.path("variables"), draft));
    }

    private static String filled(String url, JsonNode variables, Draft draft) {
        int pathStart = url.indexOf('/', url.indexOf("://") + 3);
        StringBuilder filled = new StringBuilder();
        Matcher variable = VARIABLE.matcher(url);
        while (variable.find()) {
            boolean inHost = pathStart < 0 || variable.start() < pathStart;
            JsonNode known = variables.path(variable.group(1));
            String name = draft.value(variable.group(1), field(known, inHost, url.substring(variable.end())));
            variable.appendReplacement(filled, Matcher.quoteReplacement("{" + name + "}"));
        }
        return variable.appendTail(filled).toString();
    }

    /** A value in a host must not lead elsewhere: one of a list, a word before a fixed domain, or a host. */
    private static ObjectNode field(JsonNode known, boolean inHost, String rest) {
        ObjectNode field = Draft.field();
        String usual = known.path("default").asText("acme");
        if (!known.path("enum").isEmpty()) {
            field.set("enum", known.get("enum"));
            usual = known.path("enum").toString().contains("\"" + usual + "\"")
                    ? usual
                    : known.path("enum").get(0).asText();
        } else if (inHost && rest.startsWith(".")) {
            field.put("pattern", "[a-z0-9-]+");
        } else if (inHost) {
            field.put("format", "host");
            usual = usual.contains(".") ? usual : usual + ".example";
        }
        return field.put("example", usual);
    }

    private static String unknown(Draft draft) {
        String name = draft.value(
                "host", Draft.field().put("format", "host").put("example", "api." + draft.vendor + ".example"));
        draft.note("The document does not say at which host the vendor is: `host` asks for it.");
        return "https://{" + name + "}";
    }

    private static String path(String text) {
        return text.replaceAll("/+$", "");
    }
}
