package io.ringdown.mapping;

import io.ringdown.escalation.Durations;
import io.ringdown.mapping.Credentials.Filled;
import io.ringdown.mapping.cell.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of {@code auth} that are built in, with what stands where the mapping says nothing. */
final class AuthKinds {
    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private AuthKinds() {}

    static Auth none(Filled parts) {
        return new Auth.None();
    }

    static Auth basic(Filled parts) {
        return new Auth.Basic(parts.need("user"), parts.need("password"));
    }

    static Auth awsSigV4(Filled parts) {
        return new Auth.AwsSigV4(
                parts.need("service"),
                parts.need("region"),
                parts.need("accessKeyId"),
                parts.need("secretAccessKey"),
                parts.get("sessionToken"));
    }

    static Jwt jwt(Filled parts) {
        String algorithm = parts.getOr("algorithm", "RS256");
        return new Jwt(
                SigningKey.of(algorithm, parts.need("key")),
                parts.get("keyId"),
                parts.map("claims"),
                Durations.parse(parts.getOr("lifetime", "5m")));
    }

    static Auth hmac(Filled parts, String separator) {
        List<Template> signed = parts.template("parts") instanceof Template.Items items ? items.items() : List.of();
        return new Hmac(
                new Hmac.Spelling(parts.getOr("algorithm", "sha256"), parts.getOr("encoding", "hex")),
                parts.need("key"),
                parts.getOr("keyEncoding", "text"),
                new Hmac.Signable(signed, separator, parts.template("headers")),
                parts.view());
    }

    /**
     * A token.
     *
     * @param refreshSecret name of the field that holds the refresh token; null for other grants
     * @param hosts where a base URL may lead
     */
    static Auth oauth2(Filled parts, String refreshSecret, List<String> hosts) {
        String type = parts.getOr("grant", CLIENT_CREDENTIALS);
        Grant grant =
                switch (type) {
                    case "jwt-bearer" -> new Grant.JwtBearer(jwt(parts.inside("assertion")));
                    case "refresh_token" -> new Grant.Refresh(refreshSecret, parts.need("refreshToken"));
                    default -> new Grant.Plain(type);
                };
        boolean client = type.equals(CLIENT_CREDENTIALS);
        Template baseUrl = parts.template("baseUrl");
        return new Auth.OAuth2(
                parts.tokenUrl(),
                grant,
                client ? parts.need("clientId") : parts.get("clientId"),
                client ? parts.need("clientSecret") : parts.get("clientSecret"),
                "body".equals(parts.get("send")),
                parts.get("scope"),
                texts(parts.map("fields")),
                baseUrl == Template.NOTHING ? null : new BaseUrl(baseUrl, hosts, parts.view(), parts.origin()));
    }

    private static Map<String, String> texts(Map<String, Object> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> texts.put(name, Texts.of(value)));
        return texts;
    }
}
