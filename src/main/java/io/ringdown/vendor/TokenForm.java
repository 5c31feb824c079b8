package io.ringdown.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Grant;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** The request for a token: grant, scope, what the grant brings, the mapping's own fields, and the client where it is. */
final class TokenForm {
    private final StringBuilder form = new StringBuilder();

    private TokenForm() {}

    /**
     * A request.
     *
     * @param refreshToken the one that is good now; null for other grants
     * @param now when an assertion is signed
     */
    static HttpPost of(Auth.OAuth2 auth, String refreshToken, Instant now) {
        TokenForm form = new TokenForm();
        form.add("grant_type", auth.grant().type());
        form.add("scope", auth.scope());
        if (auth.grant() instanceof Grant.JwtBearer bearer) {
            form.add(
                    "assertion", bearer.assertion().token(now, UUID.randomUUID().toString()));
        }
        form.add("refresh_token", refreshToken);
        auth.fields().forEach(form::add);
        HttpPost request = new HttpPost(auth.tokenUrl());
        request.setHeader("Accept", "application/json");
        if (auth.credentialsInBody() || auth.clientSecret() == null) {
            form.add("client_id", auth.clientId());
            form.add("client_secret", auth.clientSecret());
        } else {
            // Encoded before they are joined, section 2.3.1; ids and secrets of letters and digits stay as they are.
            String pair = encoded(auth.clientId()) + ":" + encoded(auth.clientSecret());
            request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        }
        request.setEntity(
                new StringEntity(form.form.toString(), ContentType.create("application/x-www-form-urlencoded")));
        return request;
    }

    private void add(String name, String value) {
        if (value != null) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
