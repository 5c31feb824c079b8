package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code auth} of a mapping file. It may read nothing but the connection; a signature also what is signed, a base URL the token's answer. */
final class CredentialsReader {
    /** Keys whose text is no template. */
    private static final Set<String> PLAIN = Set.of("tokenUrl", "separator");

    private final Compiler compiler;
    private final JsonNode root;
    private final Map<String, ValueField> values;

    private CredentialsReader(Compiler compiler, JsonNode root, Map<String, ValueField> values) {
        this.compiler = compiler;
        this.root = root;
        this.values = values;
    }

    /** @param root of the file, of which {@code auth} and {@code hosts} are read */
    static Credentials read(Compiler compiler, JsonNode root, Map<String, ValueField> values) {
        return new CredentialsReader(compiler, root, values).read();
    }

    /** Tells of relative URLs, or hosts for them, in a mapping whose token gives no base; to be called when all URLs are read. */
    static void bases(Compiler compiler, JsonNode root) {
        if (root.path("auth").path("oauth2").has("baseUrl")) {
            return;
        }
        if (root.has("hosts")) {
            compiler.problems().atKey("/hosts", "says where `auth.oauth2.baseUrl` may lead, which is missing");
        }
        compiler.reads().relativeUrls().forEach(pointer -> compiler.problems()
                .at(
                        pointer,
                        "a URL begins with https:// or http://, or with a value of type url in {};"
                                + " without scheme it goes on from `auth.oauth2.baseUrl`, which is missing"));
    }

    private Credentials read() {
        JsonNode auth = root.path("auth");
        if (!auth.isObject() || auth.isEmpty()) {
            return new Credentials.BuiltIn(Map.of(), null, AuthKinds::none);
        }
        String kind = auth.fieldNames().next();
        JsonNode node = auth.get(kind);
        Map<String, Template> parts = parts(kind, node);
        if (kind.equals("key")) {
            return new Credentials.Key(
                    node.path("in").asText(),
                    parts.getOrDefault("name", Template.NOTHING),
                    parts.getOrDefault("value", Template.NOTHING));
        }
        AuthCheck check = new AuthCheck(compiler.problems(), root, values);
        check.of(kind, node);
        return new Credentials.BuiltIn(parts, tokenUrl(node, "/auth/" + kind), kind(kind, node));
    }

    private Map<String, Template> parts(String kind, JsonNode node) {
        Map<String, Template> parts = new LinkedHashMap<>();
        node.properties().forEach(part -> {
            if (!PLAIN.contains(part.getKey())) {
                String pointer = Pointers.child("/auth/" + kind, part.getKey());
                parts.put(
                        part.getKey(), compiler.template(part.getValue(), pointer, names(kind + "." + part.getKey())));
            }
        });
        return parts;
    }

    private Names names(String part) {
        return switch (part) {
            case "oauth2.baseUrl" -> Names.connection(values).answered();
            case "hmac.parts" -> Names.connection(values).signing(false);
            case "hmac.headers" -> Names.connection(values).signing(true);
            default -> Names.connection(values);
        };
    }

    private UrlTemplate tokenUrl(JsonNode node, String pointer) {
        if (!node.has("tokenUrl")) {
            return null;
        }
        String text = node.get("tokenUrl").asText();
        UrlTemplate url = UrlReader.read(compiler, Names.connection(values), pointer + "/tokenUrl", text);
        if (url.relative()) {
            compiler.problems().at(pointer + "/tokenUrl", "a token's URL begins with https:// or http://");
        }
        return url;
    }

    private Credentials.Kind kind(String kind, JsonNode node) {
        return switch (kind) {
            case "basic" -> AuthKinds::basic;
            case "awsSigV4" -> AuthKinds::awsSigV4;
            case "jwt" -> AuthKinds::jwt;
            case "hmac" -> {
                String separator = node.path("separator").asText("\n");
                yield parts -> AuthKinds.hmac(parts, separator);
            }
            case "oauth2" -> {
                String secret =
                        Compiler.value(node.path("refreshToken").asText()).orElse(null);
                List<String> hosts = new ArrayList<>();
                root.path("hosts").forEach(host -> hosts.add(host.asText()));
                yield parts -> AuthKinds.oauth2(parts, secret, hosts);
            }
            default -> AuthKinds::none;
        };
    }
}
