package io.ringdown.flow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.VisitorTexts;
import io.ringdown.flow.Answers;
import io.ringdown.flow.Replies;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private final Answers answers = new Answers(VisitorTexts.of(List.of()), InstantSource.system());
    private final Doors doors = new Doors(new Replies(answers, new ObjectMapper()));
    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);
    private URI address;

    @BeforeEach
    void listen() throws Exception {
        int port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        address = URI.create("http://127.0.0.1:" + port);
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoComesTooEarlyIsToldWhenToAskAgain() throws Exception {
        Route held = doors.hold(router);
        HttpResponse<String> early = get("/v1/bots");
        HttpResponse<String> bot = post("//v1/connections/acme/escalations");
        HttpResponse<String> platform = post("/v1/platforms/acme/connections/acme");
        HttpResponse<String> person = post("/v1/escalations/search");
        doors.open(router, Path.of("openapi.json"), "http://example.org");
        held.remove();

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(bot.statusCode()).isEqualTo(503);
        assertThat(bot.body()).contains("\"outcome\":\"unavailable\"");
        assertThat(platform.body()).contains("\"outcome\":\"unavailable\"");
        assertThat(person.body()).contains("Starting").doesNotContain("outcome");
        assertThat(get("/openapi.json").statusCode()).isEqualTo(200);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
