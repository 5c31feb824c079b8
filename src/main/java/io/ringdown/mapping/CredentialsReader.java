package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads the {@code auth} of a mapping file, which may read nothing but the connection. */
final class CredentialsReader {
    private CredentialsReader() {}

    static Credentials read(Compiler compiler, JsonNode auth, Map<String, ValueField> values) {
        if (!auth.isObject() || auth.isEmpty()) {
            return new Credentials.BuiltIn(Map.of(), null, parts -> new Auth.None());
        }
        Names names = Names.connection(values);
        String kind = auth.fieldNames().next();
        JsonNode node = auth.get(kind);
        String pointer = "/auth/" + kind;
        Map<String, Template> parts = new LinkedHashMap<>();
        node.properties().forEach(part -> {
            if (!part.getKey().equals("tokenUrl")) {
                parts.put(
                        part.getKey(),
                        compiler.template(part.getValue(), Pointers.child(pointer, part.getKey()), names));
            }
        });
        if (kind.equals("key")) {
            return new Credentials.Key(
                    node.path("in").asText(),
                    parts.getOrDefault("name", Template.NOTHING),
                    parts.getOrDefault("value", Template.NOTHING));
        }
        UrlTemplate tokenUrl = node.has("tokenUrl")
                ? UrlReader.read(
                        compiler,
                        names,
                        pointer + "/tokenUrl",
                        node.get("tokenUrl").asText())
                : null;
        return new Credentials.BuiltIn(parts, tokenUrl, kind(kind));
    }

    private static Function<Credentials.Filled, Auth> kind(String kind) {
        return switch (kind) {
            case "basic" -> parts -> new Auth.Basic(parts.need("user"), parts.need("password"));
            case "oauth2" ->
                parts -> new Auth.OAuth2(
                        parts.tokenUrl(),
                        parts.need("clientId"),
                        parts.need("clientSecret"),
                        parts.get("scope"),
                        "body".equals(parts.get("send")),
                        parts.get("grant") == null ? "client_credentials" : parts.get("grant"));
            case "awsSigV4" ->
                parts -> new Auth.AwsSigV4(
                        parts.need("service"),
                        parts.need("region"),
                        parts.need("accessKeyId"),
                        parts.need("secretAccessKey"),
                        parts.get("sessionToken"));
            default -> parts -> new Auth.None();
        };
    }
}
