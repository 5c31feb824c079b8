package io.ringdown.kit;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Hmac;
import io.ringdown.mapping.Jwt;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Request;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for credentials of the mapping's kind. Their value does not matter, but what is signed must be signed with the key of the examples. */
final class Doorkeeper {
    private final Auth auth;
    private final TokenDesk tokens;
    private final Set<Set<String>> keys;
    private final CannedAnswer refusal;
    private final Clock clock;

    /**
     * @param tokens null where the mapping needs none
     * @param keys where the secret is no credential of a kind: sets of headers, of which one set must be there
     */
    private Doorkeeper(Auth auth, TokenDesk tokens, Set<Set<String>> keys, CannedAnswer refusal, Clock clock) {
        this.auth = auth;
        this.tokens = tokens;
        this.keys = keys;
        this.refusal = refusal;
        this.clock = clock;
    }

    static Doorkeeper of(Mapping mapping, Shelf shelf, Clock clock) {
        Auth auth = Examples.requests(mapping, shelf.plain()).get(0).auth();
        Set<Set<String>> keys = new HashSet<>();
        if (auth instanceof Auth.None) {
            shelf.cases().stream()
                    .flatMap(example -> Examples.requests(mapping, example).stream())
                    .forEach(request -> keys.add(secretHeaders(request)));
        }
        CannedAnswer known = shelf.refusal();
        return new Doorkeeper(
                auth,
                auth instanceof Auth.OAuth2 oauth
                        ? new TokenDesk(oauth, shelf.plain().token(), clock)
                        : null,
                keys,
                new CannedAnswer(401, known.headers(), known.body()),
                clock);
    }

    private static Set<String> secretHeaders(Request request) {
        return request.headers().entrySet().stream()
                .filter(header -> request.secrets().stream().anyMatch(header.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What a token call hears; empty when the request is none. */
    Optional<CannedAnswer> token(Received received) {
        return tokens != null && tokens.isAsked(received) ? Optional.of(tokens.answer(received)) : Optional.empty();
    }

    boolean admits(Received received) {
        if (auth instanceof Auth.Basic) {
            return received.starts("Authorization", "Basic ");
        } else if (auth instanceof Auth.OAuth2) {
            return received.starts("Authorization", "Bearer " + TokenDesk.TOKEN);
        } else if (auth instanceof Auth.AwsSigV4) {
            return received.starts("Authorization", "AWS4-HMAC-SHA256 Credential=");
        } else if (auth instanceof Jwt jwt) {
            return received.starts("Authorization", "Bearer ")
                    && jwt.proves(received.header("Authorization").substring("Bearer ".length()), clock.instant());
        } else if (auth instanceof Hmac hmac) {
            return hmac.proves(received.signed(auth), received::header, clock.instant());
        }
        return keys.stream().anyMatch(names -> names.stream().allMatch(name -> received.header(name) != null));
    }

    /** What who brings no credentials hears: 401 with the vendor's own words where a case has them. */
    CannedAnswer refusal() {
        return refusal;
    }
}
