package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Request;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for credentials of the mapping's kind, whatever their value, and gives tokens to who brings a client id. */
final class Doorkeeper {
    private static final String TOKEN = "simulated-token";
    private final Auth auth;
    private final Set<Set<String>> keys;
    private final CannedAnswer refusal;

    /** @param keys where the secret is no credential of a kind: sets of headers, of which one set must be there */
    private Doorkeeper(Auth auth, Set<Set<String>> keys, CannedAnswer refusal) {
        this.auth = auth;
        this.keys = keys;
        this.refusal = refusal;
    }

    static Doorkeeper of(Mapping mapping, Shelf shelf) {
        Request plain = Examples.requests(mapping, shelf.plain()).get(0);
        Set<Set<String>> keys = new HashSet<>();
        if (plain.auth() instanceof Auth.None) {
            shelf.cases().stream()
                    .flatMap(example -> Examples.requests(mapping, example).stream())
                    .forEach(request -> keys.add(secretHeaders(request)));
        }
        CannedAnswer known = shelf.refusal();
        return new Doorkeeper(plain.auth(), keys, new CannedAnswer(401, known.headers(), known.body()));
    }

    private static Set<String> secretHeaders(Request request) {
        return request.headers().entrySet().stream()
                .filter(header -> request.secrets().stream().anyMatch(header.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean isTokenCall(Received received) {
        return auth instanceof Auth.OAuth2 oauth
                && received.method().equals("POST")
                && received.path().endsWith(URI.create(oauth.tokenUrl()).getRawPath());
    }

    /** A token that holds for an hour, or 401 when the call brings no client. */
    CannedAnswer token(Received received) {
        boolean client = starts(received, "Basic ") || received.body().contains("client_id=");
        return client
                ? json(200, "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"bearer\",\"expires_in\":3600}")
                : json(401, "{\"error\":\"invalid_client\"}");
    }

    boolean admits(Received received) {
        if (auth instanceof Auth.Basic) {
            return starts(received, "Basic ");
        } else if (auth instanceof Auth.OAuth2) {
            return starts(received, "Bearer " + TOKEN);
        } else if (auth instanceof Auth.AwsSigV4) {
            return starts(received, "AWS4-HMAC-SHA256 Credential=");
        }
        return keys.stream().anyMatch(names -> names.stream().allMatch(name -> received.header(name) != null));
    }

    /** What who brings no credentials hears: 401 with the vendor's own words where a case has them. */
    CannedAnswer refusal() {
        return refusal;
    }

    private static boolean starts(Received received, String credentials) {
        String header = received.header("Authorization");
        return header != null && header.startsWith(credentials);
    }

    private static CannedAnswer json(int status, String body) {
        return new CannedAnswer(status, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }
}
