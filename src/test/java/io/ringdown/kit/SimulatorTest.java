package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.mapping.InvalidMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    private static final String CALLBACKS = "/api/v2/conversations/callbacks";
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theNumberInTheBodyPicksTheCase() throws Exception {
        try (Simulator genesys = start("genesys-cloud")) {
            assertThat(callback(genesys, "{\"callbackNumbers\":[\"+33639980002\"]}")
                            .body())
                    .contains("callback.error.parse.call.number");
            HttpResponse<String> limited = callback(genesys, "{\"callbackNumbers\":[\"06 39 98 00 07\"]}");
            assertThat(limited.statusCode()).isEqualTo(429);
            assertThat(limited.headers().firstValue("Retry-After")).hasValue("42");
            assertThat(genesys.calls()).isEqualTo(2);
        }
    }

    @Test
    void whoWatchesSeesTheCallsAndTheirAnswersWithoutCredentials() throws Exception {
        try (Simulator genesys = start("genesys-cloud")) {
            List<SimulatedCall> seen = new CopyOnWriteArrayList<>();
            genesys.watch(seen::add);
            callback(genesys, "{\"callbackNumbers\":[\"+33639980002\"]}");

            SimulatedCall call = seen.get(0);
            assertThat(call.method() + " " + call.target()).isEqualTo("POST " + CALLBACKS);
            assertThat(call.headers()).containsEntry("authorization", "Bearer ••••");
            assertThat(call.body()).contains("+33639980002");
            assertThat(call.status()).isEqualTo(400);
            assertThat(call.answer()).contains("callback.error.parse.call.number");
            assertThat(call.toString()).doesNotContain("639980002");
        }
    }

    @Test
    void anotherNumberGetsThePlainCase() throws Exception {
        try (Simulator genesys = start("genesys-cloud")) {
            HttpResponse<String> answer = callback(genesys, "{\"callbackNumbers\":[\"+4930000000\"]}");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"conversation\":{\"id\":\"7f3a\"");
        }
    }

    @Test
    void theNumberIsFoundInPathQueryAndHeadersToo() throws Exception {
        try (Simulator api = start("json-api")) {
            assertThat(status(request(api, "/calls/33639980302").header("Authorization", "Bearer x")))
                    .isEqualTo(422);
            assertThat(status(request(api, "/calls?to=06%2039%2098%2003%2002").header("Authorization", "x")))
                    .isEqualTo(422);
            assertThat(status(request(api, "/").header("Authorization", "x").header("To", "+33 6 39 98 03 02")))
                    .isEqualTo(422);
        }
    }

    @Test
    void aFormIsReadAsOne() throws Exception {
        try (Simulator twilio = start("twilio-calls")) {
            HttpRequest.Builder call = request(twilio, "/2010-04-01/Accounts/AC1/Calls.json")
                    .header("Authorization", "Basic eDp5")
                    .POST(BodyPublishers.ofString("To=%2B12025550102&From=%2B15005550006"));
            assertThat(send(call).body()).contains("\"code\":21211");
        }
    }

    @Test
    void tokensAreGivenToWhoBringsAClient() throws Exception {
        try (Simulator genesys = start("genesys-cloud")) {
            HttpRequest.Builder token = request(genesys, "/oauth/token");
            assertThat(status(token.POST(BodyPublishers.ofString("grant_type=client_credentials"))))
                    .isEqualTo(401);
            assertThat(genesys.tokens()).isZero();
            assertThat(send(token.header("Authorization", "Basic Y2lkOnM=")).body())
                    .contains("\"access_token\"")
                    .contains("\"expires_in\":3600");
            assertThat(genesys.tokens()).isEqualTo(1);
            assertThat(genesys.calls()).isZero();
        }
    }

    @Test
    void whoBringsNoCredentialsHears401InTheVendorsWords() throws Exception {
        for (String vendor : List.of("genesys-cloud", "twilio-calls", "amazon-connect", "json-api")) {
            try (Simulator simulator = start(vendor)) {
                HttpResponse<String> refused = send(request(simulator, "/any"));
                assertThat(refused.statusCode()).as(vendor).isEqualTo(401);
                assertThat(refused.body()).as(vendor).startsWith("{");
                assertThat(simulator.calls()).isZero();
            }
        }
    }

    @Test
    void aTokenFromElsewhereIsRefused() throws Exception {
        try (Simulator genesys = start("genesys-cloud")) {
            assertThat(status(request(genesys, CALLBACKS).header("Authorization", "Bearer stolen")))
                    .isEqualTo(401);
        }
    }

    @Test
    void aSignedCallIsTakenForAuthenticated() throws Exception {
        try (Simulator connect = start("amazon-connect")) {
            HttpRequest.Builder call = request(connect, "/contact/outbound-voice")
                    .header(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=AKID/20261123/eu-central-1/connect/aws4_request")
                    .PUT(BodyPublishers.ofString("{\"DestinationPhoneNumber\":\"+33639980202\"}"));
            HttpResponse<String> refused = send(call);
            assertThat(refused.headers().firstValue("x-amzn-errortype")).hasValue("InvalidParameterException");
        }
    }

    @Test
    void aCaseWithoutAnAnswerClosesTheConnection() {
        try (Simulator api = start("json-api")) {
            assertThatThrownBy(() -> send(request(api, "/33639980310")
                            .header("Authorization", "x")
                            .POST(BodyPublishers.noBody())))
                    .isInstanceOf(IOException.class);
            assertThat(api.calls()).isEqualTo(1);
        }
    }

    @Test
    void aPathBeforeTheVendorsOwnDoesNotMatter() throws Exception {
        try (Simulator genesys = start("genesys-cloud")) {
            HttpRequest.Builder token = request(genesys, "/private/genesys/oauth/token")
                    .header("Authorization", "Basic Y2lkOnM=")
                    .POST(BodyPublishers.noBody());
            assertThat(status(token)).isEqualTo(200);
        }
    }

    @Test
    void delayedAnswersDoNotWaitForEachOther() {
        try (Simulator api = Simulator.start(
                Shipped.mapping("json-api"), Shipped.FOLDER.resolve("json-api"), 0, Trouble.of("50ms", null, null))) {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> http.sendAsync(
                            request(api, "/").header("Authorization", "x").build(), BodyHandlers.discarding()))
                    .map(answer -> answer.thenApply(HttpResponse::statusCode))
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(201));
            assertThat(api.calls()).isEqualTo(200);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        try (Simulator first = start("json-api")) {
            int port = first.origin().getPort();
            assertThatThrownBy(() ->
                            Simulator.start(Shipped.mapping("json-api"), Shipped.FOLDER.resolve("json-api"), port))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on port " + port);
        }
    }

    @Test
    void aFolderWithoutThePlainCaseIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> Simulator.start(Shipped.mapping("json-api"), empty, 0))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("cases/plain.yaml: is missing");
    }

    private static Simulator start(String vendor) {
        return Simulator.start(Shipped.mapping(vendor), Shipped.FOLDER.resolve(vendor), 0);
    }

    private HttpResponse<String> callback(Simulator genesys, String body) throws Exception {
        HttpRequest.Builder token = request(genesys, "/oauth/token")
                .header("Authorization", "Basic Y2lkOnM=")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        String given = send(token).body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        return send(request(genesys, CALLBACKS)
                .header("Authorization", "Bearer " + given)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(Simulator simulator, String path) {
        return HttpRequest.newBuilder(URI.create(simulator.origin() + path));
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return send(request).statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
