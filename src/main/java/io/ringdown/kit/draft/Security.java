package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.kit.draft.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns the security schemes of a document into the credentials of a draft. */
final class Security {
    private final ApiDocument document;
    private final Draft draft;

    private Security(ApiDocument document, Draft draft) {
        this.document = document;
        this.draft = draft;
    }

    /** Of several ways to authenticate the one that keeps secrets out of addresses. */
    static void apply(ApiDocument document, Operation operation, Draft draft) {
        new Security(document, draft).apply(operation);
    }

    private void apply(Operation operation) {
        JsonNode schemes = document.root().has("swagger")
                ? document.root().path("securityDefinitions")
                : document.root().path("components").path("securitySchemes");
        JsonNode wanted = operation.node().has("security")
                ? operation.node().get("security")
                : document.root().path("security");
        List<Map.Entry<JsonNode, JsonNode>> ways = new ArrayList<>();
        wanted.forEach(way -> way.properties()
                .forEach(scheme ->
                        ways.add(Map.entry(document.resolved(schemes.path(scheme.getKey())), scheme.getValue()))));
        if (wanted.isMissingNode()) {
            schemes.forEach(
                    scheme -> ways.add(Map.entry(document.resolved(scheme), JsonNodeFactory.instance.arrayNode())));
        }
        ways.stream()
                .min(Comparator.comparingInt(way -> rank(way.getKey())))
                .ifPresentOrElse(
                        way -> apply(way.getKey(), way.getValue()),
                        () -> draft.note(
                                "The document names no credentials: if the vendor needs some, write `auth` or a header."));
    }

    private static int rank(JsonNode scheme) {
        return switch (scheme.path("type").asText() + " "
                + scheme.path("in").asText(scheme.path("scheme").asText())) {
            case "apiKey query" -> 1;
            case "apiKey cookie", "openIdConnect " -> 2;
            default -> 0;
        };
    }

    private void apply(JsonNode scheme, JsonNode scopes) {
        String name = scheme.path("name").asText();
        switch (scheme.path("type").asText()) {
            case "basic" -> basic(draft);
            case "http" -> {
                if (scheme.path("scheme").asText().equalsIgnoreCase("basic")) {
                    basic(draft);
                } else {
                    prefixed(draft, "Authorization", "Bearer");
                }
            }
            case "apiKey" -> {
                ObjectNode part = scheme.path("in").asText().equals("query") ? draft.query : draft.headers;
                part.put(
                        scheme.path("in").asText().equals("cookie") ? "Cookie" : name,
                        "=connection." + draft.secret("apiKey"));
            }
            case "oauth2" -> oauth2(scheme, scopes);
            default -> {
                prefixed(draft, "Authorization", "Bearer");
                draft.note("The document's way to authenticate ("
                        + scheme.path("type").asText("none")
                        + ") has no counterpart: a bearer token stands in its place.");
            }
        }
    }

    private void oauth2(JsonNode scheme, JsonNode scopes) {
        JsonNode flows = scheme.has("flows")
                ? scheme.get("flows")
                : JsonNodeFactory.instance.objectNode().set(scheme.path("flow").asText(), scheme);
        JsonNode flow = flows.has("clientCredentials") ? flows.get("clientCredentials") : flows.path("application");
        if (flow.isMissingNode()) {
            flow = flows.elements().hasNext() ? flows.elements().next() : flow;
            draft.note(
                    "The document does not know client credentials, by which machines sign in: compare `tokenUrl` with the vendor's pages.");
        }
        String tokenUrl = flow.path("tokenUrl")
                .asText(flow.path("authorizationUrl")
                        .asText("https://login.example/oauth/token")
                        .replaceAll("/authorize$", "/token"));
        ObjectNode oauth2 = JsonNodeFactory.instance.objectNode();
        oauth2.put("tokenUrl", tokenUrl.startsWith("/") ? origin(draft.url) + tokenUrl : tokenUrl);
        oauth2.put("clientId", "=connection." + draft.needed("clientId", "client-1"));
        oauth2.put("clientSecret", "=connection." + draft.secret("clientSecret"));
        List<String> names = new ArrayList<>();
        scopes.forEach(scope -> names.add(scope.asText()));
        if (!names.isEmpty()) {
            oauth2.put("scope", String.join(" ", names));
        }
        draft.auth = JsonNodeFactory.instance.objectNode().set("oauth2", oauth2);
    }

    private static String origin(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? url : url.substring(0, path);
    }

    /** HTTP Basic with two values of the connection. */
    static void basic(Draft draft) {
        basic(draft, draft.needed("user", "user-1"), draft.secret("password"));
    }

    /** HTTP Basic with two values that the draft has. */
    static void basic(Draft draft, String user, String password) {
        draft.auth = JsonNodeFactory.instance.objectNode();
        draft.auth.putObject("basic").put("user", "=connection." + user).put("password", "=connection." + password);
    }

    /** A static token after a fixed word. */
    static void prefixed(Draft draft, String header, String word) {
        draft.headers.put(header, "='" + word.replace("'", "") + " ' & connection." + draft.secret("apiToken"));
    }
}
