package io.ringdown.kit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Grant;
import io.ringdown.mapping.Proof;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Sends rendered requests to simulators with the credentials that they ask for. */
final class Signing {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Signing() {}

    static HttpResponse<byte[]> send(Request request) throws Exception {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(sent::setHeader);
        return HTTP.send(sent.build(), BodyHandlers.ofByteArray());
    }

    static Request signed(Request request) throws Exception {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.putAll(Proof.headers(request, Instant.now(), "id"));
        Request placed = request;
        if (request.auth() instanceof Auth.AwsSigV4) {
            headers.put("Authorization", "AWS4-HMAC-SHA256 Credential=x");
        } else if (request.auth() instanceof Auth.OAuth2 oauth) {
            Reply.Answered answer = token(oauth);
            headers.put(
                    "Authorization",
                    "Bearer "
                            + JSON.readTree(answer.body()).path("access_token").asText());
            placed = request.relative() ? request.at(oauth.baseUrl().in(answer)) : request;
        }
        return new Request(placed.method(), placed.url(), headers, placed.body(), placed.auth(), Set.of());
    }

    private static Reply.Answered token(Auth.OAuth2 oauth) throws Exception {
        String assertion = oauth.grant() instanceof Grant.JwtBearer bearer
                ? bearer.assertion().token(Instant.now(), "id")
                : "";
        HttpRequest token = HttpRequest.newBuilder(URI.create(oauth.tokenUrl()))
                .header("Authorization", "Basic eDp5")
                .POST(BodyPublishers.ofString("refresh_token=r&assertion=" + assertion))
                .build();
        HttpResponse<byte[]> answer = HTTP.send(token, BodyHandlers.ofByteArray());
        return new Reply.Answered(answer.statusCode(), answer.headers().map(), answer.body());
    }

    static HttpResponse<byte[]> post(String url, String form) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
