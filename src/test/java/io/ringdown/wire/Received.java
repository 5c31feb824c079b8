package io.ringdown.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.specs.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as a vendor received it.
 *
 * @param target path and query, still encoded
 */
public record Received(String method, String target, Map<String, List<String>> headers, byte[] body) {

    public String path() {
        return target.split("\\?", 2)[0];
    }

    /** The value of a header that must stand there once. */
    public String header(String name) {
        List<String> values = headers.get(name);
        if (values == null || values.size() != 1) {
            throw new AssertionError(name + " is " + values + " in " + headers.keySet());
        }
        return values.get(0);
    }

    public String text() {
        return new String(body, UTF_8);
    }

    public JsonNode json() {
        try {
            return TestGateway.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    /** As the judges of specifications take it. */
    Sent sent() {
        return new Sent(
                method,
                path(),
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue()))),
                body);
    }

    /** The bytes of the request, one character each. */
    String raw() {
        return method + " " + target + " HTTP/1.1\r\n"
                + headers.entrySet().stream()
                        .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                        .collect(Collectors.joining("\r\n"))
                + "\r\n\r\n" + new String(body, ISO_8859_1);
    }
}
