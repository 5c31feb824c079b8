package io.ringdown.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * One request to a token endpoint, RFC 6749 section 4.4: at most 5 s, never repeated. A token without a stated lifetime is used for
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

    /** @throws TokenFailed refused when the endpoint says 400, 401 or 403, down in every other case */
    Token fetch(Auth.OAuth2 auth) {
        Call call = new Call(TIMEOUT);
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(Call.CONTEXT, call);
        Exception thrown = null;
        try {
            client.client().execute(request(auth), context, response -> null);
        } catch (IOException | IllegalArgumentException failure) {
            thrown = failure;
        }
        Reply reply = call.reply(thrown);
        if (reply instanceof Reply.Answered answered) {
            return token(answered);
        }
        throw new TokenFailed(Reply.Kind.TOKEN_DOWN, "token endpoint: " + ((Reply.Failed) reply).cause());
    }

    private static HttpPost request(Auth.OAuth2 auth) {
        StringBuilder form = new StringBuilder("grant_type=").append(encoded(auth.grant()));
        if (auth.scope() != null) {
            form.append("&scope=").append(encoded(auth.scope()));
        }
        HttpPost request = new HttpPost(auth.tokenUrl());
        request.setHeader("Accept", "application/json");
        if (auth.credentialsInBody()) {
            form.append("&client_id=").append(encoded(auth.clientId()));
            form.append("&client_secret=").append(encoded(auth.clientSecret()));
        } else {
            // Encoded before they are joined, section 2.3.1; ids and secrets of letters and digits stay as they are.
            String pair = encoded(auth.clientId()) + ":" + encoded(auth.clientSecret());
            request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        }
        request.setEntity(new StringEntity(form.toString(), ContentType.create("application/x-www-form-urlencoded")));
        return request;
    }

    private Token token(Reply.Answered answer) {
        JsonNode body = json(answer.body());
        int status = answer.status();
        if (status < 200 || status > 299) {
            boolean refused = status == 400 || status == 401 || status == 403;
            throw new TokenFailed(
                    refused ? Reply.Kind.TOKEN_REFUSED : Reply.Kind.TOKEN_DOWN,
                    "token endpoint answered " + status + error(body));
        }
        String value = body.path("access_token").asText("");
        if (value.isEmpty() || !value.matches("[\\x21-\\x7e]+")) {
            throw new TokenFailed(
                    Reply.Kind.TOKEN_DOWN, "token endpoint answered " + status + " without a usable access_token");
        }
        long seconds = Math.min(LONGEST_SECONDS, body.path("expires_in").asLong(UNSTATED_SECONDS));
        return Token.of(
                value,
                clock.instant(),
                Duration.ofSeconds(seconds > 0 ? seconds : UNSTATED_SECONDS),
                ThreadLocalRandom.current().nextDouble());
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
