package io.ringdown.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.Map;

/**
 * What one would write by hand for one vendor, and the limit on the JVM: renders the callback, posts it, reads the id. It neither
 * authenticates nor recognises repeats, and keeps nothing. Arguments: own port, vendor's port.
 */
public final class VertxGateway extends AbstractVerticle {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Expression CALLBACK = Parser.compileString("""
            {"routingData": {"queueId": $connection.queueId, "priority": 5}, "callbackNumbers": [.phone],
             "callbackUserName": .visitorName, "scriptId": $connection.scriptId,
             "data": {"conversation": .conversationId, "bot": .botName, "page": .page},
             "countryCode": if (starts-with(.phone, "+")) null else "FR"}""");
    private static final Map<String, JsonNode> INPUTS =
            Map.of("connection", JSON.createObjectNode().put("queueId", "q-1").put("scriptId", "s-1"));

    private final int port;
    private final RequestOptions callback;
    private HttpClient client;

    private VertxGateway(int port, int vendor) {
        this.port = port;
        this.callback = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(vendor)
                .setURI("/api/v2/conversations/callbacks")
                .putHeader("Authorization", "Bearer x")
                .putHeader("Content-Type", "application/json");
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        for (int i = 0; i < 2; i++) {
            vertx.deployVerticle(new VertxGateway(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
        }
    }

    @Override
    public void start() {
        client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(5_000));
        vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> escalate(request, body)))
                .listen(port, "127.0.0.1");
    }

    private void escalate(HttpServerRequest request, Buffer body) {
        byte[] rendered;
        try {
            rendered = JSON.writeValueAsBytes(CALLBACK.apply(INPUTS, JSON.readTree(body.getBytes())));
        } catch (IOException e) {
            request.response().setStatusCode(400).end();
            return;
        }
        client.request(callback)
                .compose(call -> call.send(Buffer.buffer(rendered)))
                .compose(HttpClientResponse::body)
                .compose(VertxGateway::answer)
                .onSuccess(answer -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(answer))
                .onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private static Future<String> answer(Buffer body) {
        try {
            String reference = JSON.readTree(body.getBytes())
                    .path("conversation")
                    .path("id")
                    .asText();
            return Future.succeededFuture("{\"status\":\"accepted\",\"reference\":\"" + reference + "\"}");
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }
}
