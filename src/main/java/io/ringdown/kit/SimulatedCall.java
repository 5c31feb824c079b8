package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A call that a simulated vendor got and answered, to be shown to people.
 *
 * @param target path and query
 * @param headers without those of the connection; credentials are dots
 */
public record SimulatedCall(
        String method, String target, Map<String, String> headers, String body, int status, String answer) {
    private static final Set<String> CONNECTION =
            Set.of("connection", "content-length", "transfer-encoding", "upgrade", "accept-encoding");

    static SimulatedCall of(Received received, CannedAnswer answer) {
        Map<String, String> headers = new TreeMap<>();
        received.headers().forEach((name, values) -> {
            String small = name.toLowerCase(java.util.Locale.ROOT);
            if (!CONNECTION.contains(small)) {
                headers.put(small, small.equals("authorization") ? hidden(values.get(0)) : String.join(", ", values));
            }
        });
        String target = received.path() + (received.query().isEmpty() ? "" : "?" + received.query());
        return new SimulatedCall(
                received.method(), target, headers, received.body(), answer.status(), new String(answer.body(), UTF_8));
    }

    private static String hidden(String credentials) {
        int blank = credentials.indexOf(' ');
        return credentials.substring(0, blank + 1) + "••••";
    }

    @Override
    public String toString() {
        return "SimulatedCall[" + method + ", " + status + "]";
    }
}
