package io.ringdown;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.store.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one PostgreSQL, each with a folder of its own into which somebody rolls out the same mapping. */
final class ReplicaMappingsTest {
    private static final Path ACME = Path.of("src/test/resources/contract/mappings/acme/mapping.yaml");

    @TempDir
    Path folder;

    private final TestVendor vendor = new TestVendor();
    private final Map<String, String> database = Postgres.settings();
    private String original;
    private TestGateway first;
    private TestGateway second;
    private String key;

    @BeforeEach
    void start() throws IOException {
        original = Files.readString(ACME).replace("timeout: 20s", "timeout: 60s");
        rollOut(original);
        first = gateway("first");
        first.connection("acme", "acme", Map.of("brand", "one"), Map.of("token", "t0ken"), vendor.origin());
        key = first.bot("shop", "acme", Map.of("deadline", "1m"));
        second = gateway("second");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        vendor.close();
    }

    @Test
    void bothTakeUpAGoodChangeAndTheirCallsUnderWayEndByTheMappingTheyBeganWith() throws Exception {
        vendor.hold();
        List<CompletableFuture<String>> underWay = List.of(
                CompletableFuture.supplyAsync(() -> outcome(first)),
                CompletableFuture.supplyAsync(() -> outcome(second)));
        assertThat(vendor.next().json().has("kind")).isFalse();
        assertThat(vendor.next().json().has("kind")).isFalse();

        String before = mapping(first).path("digest").asText();
        rollOut(original.replace("  json:\n", "  json:\n    kind: second\n")
                .replace("status: 201, outcome: accepted", "status: 201, outcome: no-agent"));
        for (TestGateway each : List.of(first, second)) {
            patiently().until(() -> !mapping(each).path("digest").asText().equals(before));
        }
        vendor.release();

        for (CompletableFuture<String> call : underWay) {
            assertThat(call.get()).isEqualTo("accepted");
        }
        for (TestGateway each : List.of(first, second)) {
            assertThat(outcome(each)).isEqualTo("no-agent");
            assertThat(vendor.next().json().path("kind").asText()).isEqualTo("second");
        }
        assertThat(mapping(first).path("digest")).isEqualTo(mapping(second).path("digest"));
    }

    @Test
    void bothRefuseABadChangeAndGoOnWithTheOneBefore() throws Exception {
        rollOut(original.replace("phone.e164", "phone.e614"));
        for (TestGateway each : List.of(first, second)) {
            patiently().until(() -> mapping(each).has("refused"));
            assertThat(mapping(each).path("refused").get(0).asText()).contains("`phone` has no `e614`");
            assertThat(outcome(each)).isEqualTo("accepted");
        }
        rollOut(original + "# mended\n");
        for (TestGateway each : List.of(first, second)) {
            patiently().until(() -> !mapping(each).has("refused"));
            assertThat(outcome(each)).isEqualTo("accepted");
        }
    }

    private void rollOut(String mapping) throws IOException {
        for (String gateway : List.of("first", "second")) {
            Path vendor = Files.createDirectories(folder.resolve(gateway).resolve("custom/mappings/acme"));
            Files.writeString(vendor.resolve("mapping.yaml"), mapping);
        }
    }

    private TestGateway gateway(String name) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("private.hosts", vendor.origin().getAuthority());
        settings.put("custom", folder.resolve(name).resolve("custom").toString());
        return TestGateway.start(folder.resolve(name).resolve("data"), settings);
    }

    private String outcome(TestGateway gateway) {
        return json(gateway.escalate("acme", key, Map.of("phone", Stage.number())))
                .path("outcome")
                .asText();
    }

    private static JsonNode mapping(TestGateway gateway) {
        return json(gateway.send("GET", "/v1/mappings/acme", ADMIN, null));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2));
    }
}
