package io.ringdown.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Unrendered;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.protocol.HttpClientContext;

/**
 * One request to a token endpoint, RFC 6749 section 5: at most 5 s, never repeated. A token without a stated lifetime is used for
 * 5 minutes; one that claims more than a day, for a day.
 */
final class TokenCall {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long UNSTATED_SECONDS = 300;
    private static final long LONGEST_SECONDS = 86_400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VendorClient client;
    private final Clock clock;

    TokenCall(VendorClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Asks for a token.
     *
     * @param refreshToken the one that is good now; null for other grants
     * @throws TokenFailed refused when the endpoint says 400, 401 or 403, not rendered when its answer leads elsewhere than the mapping
     *     allows, down in every other case
     */
    Issued fetch(Auth.OAuth2 auth, String refreshToken) {
        Call call = new Call(TIMEOUT);
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(Call.CONTEXT, call);
        Exception thrown = null;
        try {
            client.client().execute(TokenForm.of(auth, refreshToken, clock.instant()), context, response -> null);
        } catch (IOException | IllegalArgumentException failure) {
            thrown = failure;
        }
        Reply reply = call.reply(thrown);
        if (reply instanceof Reply.Answered answered) {
            return issued(auth, answered);
        }
        throw new TokenFailed(Reply.Kind.TOKEN_DOWN, "token endpoint: " + ((Reply.Failed) reply).cause());
    }

    private Issued issued(Auth.OAuth2 auth, Reply.Answered answer) {
        JsonNode body = json(answer.body());
        int status = answer.status();
        if (status < 200 || status > 299) {
            boolean refused = status == 400 || status == 401 || status == 403;
            throw new TokenFailed(
                    refused ? Reply.Kind.TOKEN_REFUSED : Reply.Kind.TOKEN_DOWN,
                    "token endpoint answered " + status + error(body));
        }
        String next = body.path("refresh_token").asText("");
        String refreshToken = next.isEmpty() ? null : next;
        String value = body.path("access_token").asText("");
        if (value.isEmpty() || !value.matches("[\\x21-\\x7e]+")) {
            String why = "token endpoint answered " + status + " without a usable access_token";
            throw new TokenFailed(Reply.Kind.TOKEN_DOWN, why, refreshToken);
        }
        try {
            String baseUrl = auth.baseUrl() == null ? null : auth.baseUrl().in(answer);
            return new Issued(value, baseUrl, refreshToken, clock.instant(), lifetime(body));
        } catch (Unrendered wrong) {
            throw new TokenFailed(Reply.Kind.NOT_RENDERED, wrong.getMessage(), refreshToken);
        }
    }

    private static Duration lifetime(JsonNode body) {
        long seconds = Math.min(LONGEST_SECONDS, body.path("expires_in").asLong(UNSTATED_SECONDS));
        return Duration.ofSeconds(seconds > 0 ? seconds : UNSTATED_SECONDS);
    }

    /** The code alone: a description may quote what was sent. */
    private static String error(JsonNode body) {
        String code = body.path("error").asText("");
        return code.matches("[a-z_]{1,40}") ? " " + code : "";
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.nullNode();
        }
    }
}
