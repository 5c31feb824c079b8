package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anOutageAnswersEveryCallAsTheVendorsOwnCaseOfThatStatus() throws Exception {
        try (Simulator api = start(Trouble.of("0s", "503", null))) {
            HttpResponse<String> answer = send(api);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo(new String(
                            Shipped.example("json-api", "down").vendor().body()));
        }
    }

    @Test
    void aStatusThatNoCaseHasComesWithoutABody() throws Exception {
        try (Simulator api = start(Trouble.of("0s", "599", null))) {
            assertThat(send(api).statusCode()).isEqualTo(599);
            assertThat(send(api).body()).isEmpty();
        }
    }

    @Test
    void aResetClosesTheConnectionWithoutAnAnswer() {
        try (Simulator api = start(Trouble.of("0s", "reset", null))) {
            assertThatThrownBy(() -> send(api)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoHangsAnswersNothingUntilItIsStopped() {
        CompletableFuture<HttpResponse<String>> answer;
        try (Simulator api = start(Trouble.of("0s", "hang", null))) {
            answer = http.sendAsync(request(api), BodyHandlers.ofString());
            org.awaitility.Awaitility.await().until(() -> api.calls() == 1);
            assertThat(answer).isNotDone();
        }
        assertThatThrownBy(answer::join).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void oneCallTooManyHearsTheVendorsOwnWords() throws Exception {
        CannedAnswer own = Shipped.example("json-api", "rate-limit").vendor();
        try (Simulator api = start(Trouble.of("0s", null, "2/1h"))) {
            assertThat(send(api).statusCode()).isEqualTo(201);
            assertThat(send(api).statusCode()).isEqualTo(201);
            HttpResponse<String> third = send(api);
            assertThat(third.statusCode()).isEqualTo(own.status());
            assertThat(third.headers().firstValue("Retry-After"))
                    .hasValue(own.headers().get("Retry-After"));
        }
    }

    @Test
    void theWindowOfALimitMoves() {
        AtomicLong nanos = new AtomicLong();
        CallLimit limit = CallLimit.parse("2/10s", nanos::get);
        assertThat(limit.take()).isZero();
        nanos.set(Duration.ofSeconds(4).toNanos());
        assertThat(limit.take()).isZero();
        assertThat(limit.take()).isEqualTo(Duration.ofSeconds(6));
        nanos.set(Duration.ofSeconds(10).toNanos());
        assertThat(limit.take()).isZero();
        assertThat(limit.take()).isEqualTo(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @CsvSource({
        "soon, , , allowed is a number with one of the units",
        "0s, 200, , '`200` is no outage; allowed: reset, hang, or a status from 400 to 599'",
        "0s, , 30, '`30` is no rate; write calls in a window, such as 30/10m'"
    })
    void whatIsNoTroubleIsRefused(String latency, String outage, String limit, String message) {
        assertThatThrownBy(() -> Trouble.of(latency, outage, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Simulator start(Trouble trouble) {
        return Simulator.start(Shipped.mapping("json-api"), Shipped.FOLDER.resolve("json-api"), 0, trouble);
    }

    private HttpResponse<String> send(Simulator simulator) throws Exception {
        return http.send(request(simulator), BodyHandlers.ofString());
    }

    private static HttpRequest request(Simulator simulator) {
        return HttpRequest.newBuilder(URI.create(simulator.origin() + "/"))
                .header("Authorization", "x")
                .POST(BodyPublishers.noBody())
                .build();
    }
}
