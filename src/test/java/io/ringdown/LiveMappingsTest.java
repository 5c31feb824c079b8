package io.ringdown;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mappings that change under a running gateway, of which another serves the same brands from folders of its own. */
final class LiveMappingsTest {
    private static final Path ACME = Path.of("src/test/resources/contract/mappings/acme/mapping.yaml");

    private final Path custom = Stage.folder();
    private Path file;
    private String original;
    private Stage stage;

    @BeforeEach
    void start() throws IOException {
        original = Files.readString(ACME);
        file = Files.createDirectories(custom.resolve("mappings/acme")).resolve("mapping.yaml");
        Files.writeString(file, original);
        stage = Stage.with(Map.of("custom", custom.toString()));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void aGoodChangeIsTakenUpAndACallUnderWayEndsByTheMappingItBeganWith() throws Exception {
        String key = stage.bot();
        String before = mapping().path("digest").asText();
        stage.vendor.hold();
        CompletableFuture<JsonNode> underWay =
                CompletableFuture.supplyAsync(() -> stage.escalate(key, Map.of("phone", Stage.number())));
        assertThat(stage.vendor.next().json().has("kind")).isFalse();

        Files.writeString(
                file,
                original.replace("  json:\n", "  json:\n    kind: second\n")
                        .replace("status: 201, outcome: accepted", "status: 201, outcome: no-agent"));
        await().until(() -> !mapping().path("digest").asText().equals(before));
        stage.vendor.release();
        JsonNode first = underWay.get();
        await().until(() -> second(key).path("kind").asText().equals("second"));

        assertThat(first.path("outcome").asText()).isEqualTo("accepted");
        JsonNode later = stage.escalate(key, Map.of("phone", Stage.number()));
        assertThat(later.path("outcome").asText()).isEqualTo("no-agent");
        assertThat(stage.log(later).path("attemptLog").get(0).path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void aBadChangeIsRefusedWithItsReportWhileTheOldMappingServes() throws Exception {
        String key = stage.bot();
        Files.writeString(file, original.replace("phone.e164", "phone.e614"));
        await().until(() -> mapping().has("refused"));

        assertThat(mapping().path("refused").get(0).asText())
                .startsWith(file + ":14:")
                .contains("`phone` has no `e614`; did you mean `e164`?");
        assertThat(stage.escalate(key, Map.of("phone", Stage.number()))
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");

        Files.writeString(file, original + "# mended\n");
        await().until(() -> !mapping().has("refused"));
    }

    @Test
    void aNewVendorCanBeConnectedWithoutARestart() throws Exception {
        Path folder = Files.createDirectories(custom.resolve("mappings/fresh"));
        Files.writeString(folder.resolve("mapping.yaml"), original.replace("title: Acme", "title: Fresh"));
        await().until(() -> mappings().findValuesAsText("name").contains("fresh"));

        stage.gateway.connection("fresh", "fresh", Map.of("brand", "two"), Map.of("token", "t"), stage.vendor.origin());
        String key = stage.gateway.bot(Stage.unique("bot-"), "fresh", Map.of());
        Files.delete(folder.resolve("mapping.yaml"));
        Files.delete(folder);
        await().until(() -> mapping("fresh").has("refused"));

        assertThat(json(stage.gateway.escalate("fresh", key, Map.of("phone", Stage.number())))
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");
    }

    private JsonNode second(String key) {
        stage.escalate(key, Map.of("phone", Stage.number()));
        return stage.vendor.next().json();
    }

    private JsonNode mapping() {
        return mapping("acme");
    }

    private JsonNode mapping(String name) {
        return json(stage.gateway.send("GET", "/v1/mappings/" + name, ADMIN, null));
    }

    private JsonNode mappings() {
        return json(stage.gateway.send("GET", "/v1/mappings", ADMIN, null)).path("items");
    }
}
