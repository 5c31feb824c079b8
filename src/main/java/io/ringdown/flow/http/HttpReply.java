package io.ringdown.flow.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An HTTP answer, ready to be sent.
 *
 * @param headers beside Content-Type
 */
public record HttpReply(int status, String contentType, byte[] body, Map<String, String> headers) {

    public static HttpReply json(int status, byte[] body) {
        return new HttpReply(status, "application/json", body, Map.of());
    }

    public static HttpReply problem(int status, byte[] body) {
        return new HttpReply(status, "application/problem+json", body, Map.of());
    }

    public static HttpReply text(String text) {
        return text(200, text);
    }

    static HttpReply text(int status, String text) {
        return new HttpReply(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static HttpReply csv(String text) {
        return new HttpReply(200, "text/csv; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public HttpReply with(String header, String value) {
        return new HttpReply(status, contentType, body, Map.of(header, value));
    }

    @Override
    public String toString() {
        return status + " " + contentType;
    }
}
