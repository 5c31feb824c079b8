package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Connected;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.mapping.Request;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of {@code auth} in cases and before a simulator. */
class AuthKindsTest {
    private static final Path FOLDER = Path.of("src/test/resources/auth/mappings");
    private static final Mappings KINDS = Mappings.load(List.of(FOLDER));

    static Stream<String> kinds() {
        return Stream.of(
                "jwt-rs256", "jwt-hs256", "hmac", "bearer-grant", "rotating", "base-url", "schemes", "composed-user");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSimulatorAdmitsWhoSignsAndRefusesWhoDoesNot(String kind) throws Exception {
        try (Simulator simulator = start(kind)) {
            Request request = request(kind, simulator, Map.of());
            Request signed = Signing.signed(request);
            assertThat(Signing.send(signed).statusCode()).isBetween(200, 201);
            Map<String, String> fewer = new HashMap<>(signed.headers());
            fewer.remove("Authorization");
            assertThat(Signing.send(with(signed, fewer, signed.body())).statusCode())
                    .isEqualTo(401);
            assertThat(simulator.calls()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyCaseHolds(String kind) {
        Mapping mapping = KINDS.find(kind).orElseThrow();
        assertThat(Cases.read(FOLDER.resolve(kind))).allSatisfy(example -> assertThat(
                        CaseRunner.run(mapping, example).differences())
                .isEmpty());
    }

    @Test
    void aBodyThatWasChangedAfterSigningIsRefused() throws Exception {
        try (Simulator simulator = start("hmac")) {
            Request signed = Signing.signed(request("hmac", simulator, Map.of()));
            byte[] other = new String(signed.body(), UTF_8).replace("39", "38").getBytes(UTF_8);
            assertThat(Signing.send(with(signed, signed.headers(), other)).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aSignatureOfAnotherTimeIsRefused() throws Exception {
        try (Simulator simulator = start("hmac")) {
            Request signed = Signing.signed(request("hmac", simulator, Map.of()));
            Map<String, String> old = new HashMap<>(signed.headers());
            old.put("X-Timestamp", "1767258000");
            assertThat(Signing.send(with(signed, old, signed.body())).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() throws Exception {
        try (Simulator simulator = start("jwt-hs256")) {
            Request signed = Signing.signed(request("jwt-hs256", simulator, Map.of("secret", "another")));
            assertThat(Signing.send(signed).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anAssertionOfAnotherKindBringsNoToken() throws Exception {
        try (Simulator simulator = start("bearer-grant")) {
            String token = simulator.origin() + "/token";
            assertThat(Signing.post(token, "assertion=a.b.c").statusCode()).isEqualTo(400);
            assertThat(Signing.post(token, "").statusCode()).isEqualTo(400);
            assertThat(simulator.tokens()).isZero();
        }
    }

    @Test
    void aRefreshTokenOfTheSimulatorIsGoodOnce() throws Exception {
        try (Simulator simulator = start("rotating")) {
            String token = simulator.origin() + "/token";
            assertThat(new String(
                            Signing.post(token, "client_id=c&refresh_token=r0").body(), UTF_8))
                    .contains("\"refresh_token\":\"simulated-refresh-1\"");
            String second = "client_id=c&refresh_token=simulated-refresh-1";
            assertThat(Signing.post(token, second).statusCode()).isEqualTo(200);
            assertThat(Signing.post(token, second).statusCode()).isEqualTo(400);
        }
    }

    private static Simulator start(String kind) {
        return Simulator.start(KINDS.find(kind).orElseThrow(), FOLDER.resolve(kind), 0);
    }

    private static Request request(String kind, Simulator simulator, Map<String, Object> changes) {
        Case plain = Cases.read(FOLDER.resolve(kind)).get(0);
        Connected connected = Examples.connect(
                KINDS.find(kind).orElseThrow(), changes, simulator.origin().toString());
        return connected
                .plan(Inputs.of(Givens.escalation(plain), null, "att_1", "key", plain.now()))
                .render();
    }

    private static Request with(Request request, Map<String, String> headers, byte[] body) {
        return new Request(request.method(), request.url(), headers, body, request.auth(), Set.of());
    }
}
