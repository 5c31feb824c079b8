package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway that takes one escalation at a time and lets nobody but this machine administer it. */
final class TightGatewayTest {
    private static Stage stage;
    private static String plain;
    private static String http;

    @BeforeAll
    static void start() {
        stage = Stage.with(Map.of("inflight.max", "1", "trusted.proxies", "127.0.0.0/8"));
        plain = stage.bot(Map.of("deadline", "30s"));
        http = stage.bot(Map.of("answerStyle", "http"));
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void oneTooManyIsUnavailableInTheBotsStyleAndTheKeyIsLookedUpFirst() {
        CompletableFuture<HttpResponse<String>> first = held();

        HttpResponse<String> always = stage.post(plain, Map.of("phone", Stage.number()));
        HttpResponse<String> strict = stage.post(http, Map.of("phone", Stage.number()));
        HttpResponse<String> stranger = stage.post("nobody's", Map.of("phone", Stage.number()));
        stage.vendor.release();

        assertThat(always.statusCode()).isEqualTo(200);
        assertThat(json(always).path("outcome").asText()).isEqualTo("unavailable");
        assertThat(json(always).path("reason").asText()).isEqualTo("overload");
        assertThat(strict.statusCode()).isEqualTo(503);
        assertThat(strict.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(json(always).path("retryAfter").asText()).isEqualTo("5");
        assertThat(json(strict).path("outcome").asText()).isEqualTo("unavailable");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(json(first.join()).path("outcome").asText()).isEqualTo("accepted");
    }

    @Test
    void whenTheCrowdHasGoneTheNextOneIsServed() {
        CompletableFuture<HttpResponse<String>> first = held();
        assertThat(Crowd.of(30, i -> stage.escalate(plain, Map.of("phone", Stage.number()))))
                .allSatisfy(answer -> assertThat(answer.path("reason").asText()).isEqualTo("overload"));

        stage.vendor.release();
        first.join();
        await().untilAsserted(() -> assertThat(outcome(plain)).isEqualTo("accepted"));
    }

    @Test
    void thePlaceOfACallerWhoHungUpIsFreeWhenItsCallHasEnded() throws IOException {
        String number = Stage.number();
        stage.vendor.hold();
        byte[] body = TestGateway.bytes(Map.of("phone", number));
        String head = "POST /v1/connections/acme/escalations HTTP/1.1\r\nHost: gateway\r\nX-API-Key: " + plain
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (Socket caller = new Socket("127.0.0.1", stage.gateway.address().getPort())) {
            caller.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().write(body);
            await().until(() -> !stage.vendor.callsTo(number).isEmpty());
        }
        stage.vendor.release();
        await().untilAsserted(() -> assertThat(outcome(plain)).isEqualTo("accepted"));
    }

    /** An escalation that takes the one place until the vendor is released. */
    private static CompletableFuture<HttpResponse<String>> held() {
        String number = Stage.number();
        stage.vendor.hold();
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> stage.post(plain, Map.of("phone", number)));
        await().until(() -> !stage.vendor.callsTo(number).isEmpty());
        return first;
    }

    private static String outcome(String bot) {
        return stage.escalate(bot, Map.of("phone", Stage.number()))
                .path("outcome")
                .asText();
    }

    @Test
    void theAdminSideIsClosedToOtherAddressesAndTheBotSideIsNot() {
        HttpRequest.Builder list = HttpRequest.newBuilder(
                        stage.gateway.address().resolve("/v1/connections"))
                .header("X-API-Key", TestGateway.ADMIN);
        assertThat(stage.gateway.send(list.build()).statusCode()).isEqualTo(200);
        HttpRequest outside = list.header("X-Forwarded-For", "203.0.113.9").build();
        assertThat(stage.gateway.send(outside).statusCode()).isEqualTo(403);

        HttpRequest.Builder escalation = stage.request(http, Map.of("phone", "+999 0005 01"));
        assertThat(stage.gateway
                        .send(escalation
                                .header("X-Forwarded-For", "203.0.113.9")
                                .build())
                        .statusCode())
                .isEqualTo(201);
    }
}
