package io.ringdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.contract.IadvizeContract;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** iAdvize as one bot of ours meets it: it signs, says only what its contract has, and takes only what its contract allows. */
final class Iadvize {
    static final String SECRET = "the-secret-token-of-the-app";
    static final String PEOPLE = "6a3c9d0e-1f4b-4c2d-8e5f-0a1b2c3d4e5f";

    private static final String QUERY = "?idConnectorVersion=7a1e2c3d-0b4f-4a5c-9d6e-8f7a6b5c4d3e&idWebsite=ha-123";

    private final TestGateway gateway;
    private final String bot;
    private final String operator = Stage.unique("ha-");

    Iadvize(TestGateway gateway, String bot) {
        this.gateway = gateway;
        this.bot = bot;
    }

    /** A bot of that scenario on the connection, and iAdvize bound to it in that language. */
    static Iadvize bound(TestGateway gateway, String connection, String scenario, String language) {
        String name = Stage.unique("iadvize-");
        gateway.bot(
                name,
                connection,
                Map.of(
                        "platform",
                        "iadvize-connected-bot",
                        "scenario",
                        scenario,
                        "signatureSecret",
                        SECRET,
                        "deadline",
                        "60s",
                        "language",
                        language));
        Iadvize iadvize = new Iadvize(gateway, name);
        iadvize.bind(language);
        return iadvize;
    }

    String bot() {
        return bot;
    }

    String operator() {
        return operator;
    }

    void bind(String language) {
        bind(language, List.of(rule(PEOPLE, "People")));
    }

    /** @param rules of distribution, as {@link #rule} makes them */
    void bind(String language, List<Map<String, String>> rules) {
        JsonNode body = TestGateway.JSON.valueToTree(Map.of(
                "name",
                "Callback",
                "pseudo",
                "Robin",
                "language",
                language,
                "distributionRules",
                rules,
                "external",
                Map.of("idBot", bot)));
        call("PUT", "/bots/" + operator, body);
    }

    static Map<String, String> rule(String id, String label) {
        return Map.of("id", id, "label", label);
    }

    /** What people read in the log of its bot. */
    JsonNode escalations() {
        return TestGateway.json(gateway.send("GET", "/v1/escalations?bot=" + bot, TestGateway.ADMIN, null))
                .path("items");
    }

    /** What the visitor reads before having said anything. */
    List<String> greeting() {
        return lines(call("GET", "/bots/" + operator + "/conversation-first-messages", null));
    }

    boolean available() {
        return call("GET", "/availability-strategies", "idOperator=" + operator, null)
                .path(0)
                .path("availability")
                .asBoolean();
    }

    /** A conversation that has just begun; its id. */
    String open() {
        String id = UUID.randomUUID().toString();
        ObjectNode body = TestGateway.JSON.createObjectNode();
        body.put("idOperator", operator).put("idConversation", id).putArray("history");
        JsonNode turn = call("POST", "/conversations", body);
        if (!turn.path("replies").isEmpty()) {
            throw new AssertionError("a conversation that begins is answered with nothing, not " + turn);
        }
        return id;
    }

    /** What the bot does when the visitor says that. */
    List<String> say(String conversation, String text) {
        return say(conversation, UUID.randomUUID().toString(), text);
    }

    List<String> say(String conversation, String message, String text) {
        return lines(call("POST", "/conversations/" + conversation + "/messages", message(message, "visitor", text)));
    }

    ObjectNode message(String id, String role, String text) {
        ObjectNode body = TestGateway.JSON.createObjectNode().put("idOperator", operator);
        ObjectNode message = body.putObject("message");
        message.put("idMessage", id).put("createdAt", "2026-11-22T10:15:00.762Z[Etc/UTC]");
        message.putObject("author").put("role", role);
        message.putObject("payload").put("contentType", "text").put("value", text);
        return body;
    }

    /** Sends a signed request; the answer must be 200 and one that iAdvize understands. */
    JsonNode call(String method, String path, JsonNode body) {
        return call(method, path, "", body);
    }

    private JsonNode call(String method, String path, String query, JsonNode body) {
        if (body != null) {
            IadvizeContract.request(method, path, body);
        }
        HttpResponse<String> response = send(method, path, query.isEmpty() ? QUERY : QUERY + "&" + query, body, SECRET);
        if (response.statusCode() != 200) {
            throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        JsonNode answer = TestGateway.json(response);
        if (!path.matches("/conversations/[^/]+")) {
            IadvizeContract.answer(method, path, answer);
        }
        return answer;
    }

    HttpResponse<String> send(String method, String path, String query, JsonNode body, String secret) {
        byte[] bytes = body == null ? new byte[0] : TestGateway.bytes(body);
        byte[] signed = body == null ? query.replaceFirst("\\?", "").getBytes(StandardCharsets.UTF_8) : bytes;
        return gateway.send(request(method, path + query, bytes)
                .header("x-iadvize-signature", signature(secret, signed))
                .build());
    }

    HttpRequest.Builder request(String method, String path, byte[] body) {
        URI uri = gateway.address().resolve("/v1/iadvize/" + bot + path);
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
    }

    static String signature(String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Replies as lines; all but what is said stands in brackets. */
    static List<String> lines(JsonNode turn) {
        List<String> lines = new ArrayList<>();
        turn.path("replies").forEach(reply -> {
            switch (reply.path("type").asText()) {
                case "message" -> lines.add(reply.path("payload").path("value").asText());
                case "await" ->
                    lines.add("(wait " + reply.path("duration").path("value") + " "
                            + reply.path("duration").path("unit").asText() + ")");
                case "transfer" ->
                    lines.add("(transfer " + reply.path("distributionRule").asText() + ")");
                default -> lines.add("(" + reply.path("type").asText() + ")");
            }
            reply.path("quickReplies")
                    .forEach(quick -> lines.add("(offer " + quick.path("value").asText() + ")"));
        });
        return lines;
    }
}
