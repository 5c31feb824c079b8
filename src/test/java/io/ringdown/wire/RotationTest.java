package io.ringdown.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.store.Postgres;
import io.ringdown.wire.VendorServer.Answer;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor that takes every refresh token once, and gateways that share, restart and are changed meanwhile. */
final class RotationTest {
    private static final Path KINDS = Path.of("src/test/resources/auth").toAbsolutePath();

    @TempDir
    Path data;

    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final AtomicInteger given = new AtomicInteger();
    private boolean firstIsHalf;
    private final AtomicInteger numbers = new AtomicInteger(10);
    private final VendorServer vendor = new VendorServer(this::answer);

    @AfterEach
    void stop() {
        vendor.close();
    }

    private Answer answer(Received request) {
        if (!request.path().equals("/token")) {
            boolean good = request.header("Authorization").equals("Bearer a" + given.get());
            return new Answer(good ? 200 : 401, "{\"id\":\"c-1\"}");
        }
        String token = URLDecoder.decode(request.text().replaceAll(".*refresh_token=([^&]+).*", "$1"), UTF_8);
        if (!used.add(token)) {
            return new Answer(400, "{\"error\":\"invalid_grant\"}");
        }
        int n = given.incrementAndGet();
        if (n == 1 && firstIsHalf) {
            return new Answer(200, "{\"refresh_token\":\"r1\"}");
        }
        return new Answer(
                200, "{\"access_token\":\"a" + n + "\",\"expires_in\":3600,\"refresh_token\":\"r" + n + "\"}");
    }

    private TestGateway gateway(Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("private.hosts", vendor.origin().getAuthority());
        settings.put("custom", KINDS.toString());
        return TestGateway.start(folder, settings);
    }

    private void connect(TestGateway gateway) {
        gateway.connection(
                "line",
                "rotating",
                Map.of("clientId", "c"),
                Map.of("clientSecret", "s", "refreshToken", "r0"),
                vendor.origin());
    }

    private String outcome(TestGateway gateway, String key) {
        String phone = "+336399899" + numbers.incrementAndGet();
        return TestGateway.json(gateway.escalate("line", key, Map.of("phone", phone)))
                .path("outcome")
                .asText();
    }

    private List<Received> renewals() {
        return vendor.requests("/token");
    }

    @Test
    void aGatewayThatStartsAgainGoesOnWithTheTokensOfBefore() {
        String key;
        try (TestGateway gateway = gateway(data, Map.of())) {
            connect(gateway);
            key = gateway.bot("shop", "line", Map.of());
            assertThat(outcome(gateway, key)).isEqualTo("accepted");
            assertThat(renewals()).hasSize(1);
        }
        try (TestGateway gateway = gateway(data, Map.of())) {
            assertThat(outcome(gateway, key)).isEqualTo("accepted");
            assertThat(renewals()).as("the access token is still good").hasSize(1);
            given.incrementAndGet(); // the vendor forgets a1
            assertThat(outcome(gateway, key)).as("r1 gives a3").isEqualTo("accepted");
            assertThat(renewals()).hasSize(2);
        }
    }

    @Test
    void aRefreshTokenIsKeptThoughTheRestOfItsAnswerIsOfNoUse() {
        firstIsHalf = true;
        try (TestGateway gateway = gateway(data, Map.of())) {
            connect(gateway);
            String key = gateway.bot("shop", "line", Map.of());
            assertThat(outcome(gateway, key)).isIn("unavailable", "accepted"); // it may still wait for the first answer
            assertThat(outcome(gateway, key)).isEqualTo("accepted");
            assertThat(renewals().get(1).text()).contains("refresh_token=r1");
        }
    }

    @Test
    void aNewVersionTakesOverTheTokenThatIsGoodNow() {
        try (TestGateway gateway = gateway(data, Map.of())) {
            connect(gateway);
            String key = gateway.bot("shop", "line", Map.of());
            assertThat(outcome(gateway, key)).isEqualTo("accepted");
            JsonNode changed = TestGateway.json(change(gateway));
            assertThat(changed.path("version").asInt()).as(changed.toString()).isEqualTo(2);
            assertThat(outcome(gateway, key)).isEqualTo("accepted");
            assertThat(renewals()).hasSize(2);
            assertThat(renewals().get(1).text()).contains("refresh_token=r1").contains("client_id=d");
        }
    }

    @Test
    void aConnectionIsNotChangedWhileItsTokenIsReplaced() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        vendor.becomes(request -> {
            asked.countDown();
            await(answered);
            return answer(request);
        });
        try (TestGateway gateway = gateway(data, Map.of())) {
            connect(gateway);
            asked.await();
            assertThat(change(gateway).statusCode())
                    .as("nobody knows yet which token is good")
                    .isEqualTo(409);
            answered.countDown();
            String key = gateway.bot("shop", "line", Map.of());
            assertThat(outcome(gateway, key)).isEqualTo("accepted");
            assertThat(change(gateway).statusCode()).isEqualTo(200);
            assertThat(outcome(gateway, key)).isEqualTo("accepted");
            assertThat(renewals().get(1).text()).contains("refresh_token=r1");
        }
    }

    private HttpResponse<String> change(TestGateway gateway) {
        Map<String, Object> change = Map.of(
                "values", Map.of("clientId", "d"), "origin", vendor.origin().toString());
        return gateway.send("PUT", "/v1/connections/line", TestGateway.ADMIN, change);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofTwoGatewaysOnOneDatabaseOneRenewsForBoth() {
        Map<String, String> database = Postgres.settings();
        try (TestGateway first = gateway(data.resolve("first"), database)) {
            connect(first);
            String key = first.bot("shop", "line", Map.of());
            try (TestGateway second = gateway(data.resolve("second"), database)) {
                assertThat(outcome(first, key)).isEqualTo("accepted");
                assertThat(outcome(second, key)).isEqualTo("accepted");
                assertThat(renewals()).hasSize(1);
                given.incrementAndGet(); // the vendor forgets a1
                assertThat(outcome(first, key)).isEqualTo("accepted");
                assertThat(outcome(second, key)).isEqualTo("accepted");
                assertThat(renewals()).hasSize(2);
            }
        }
    }
}
