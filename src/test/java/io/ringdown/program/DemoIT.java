package io.ringdown.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./ringdown demo}, tried as it says: the lines that it prints do what they promise. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DemoIT {
    @TempDir
    static Path folder;

    private static Map<String, String> environment;
    private static Path home;
    private static Program demo;
    private static List<CurlLine> lines;

    @BeforeAll
    static void start() throws Exception {
        home = Installation.in(folder.resolve("ring down"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        environment = Map.of(
                "JAVA_OPTS",
                "-Djava.io.tmpdir=" + temporary,
                "RINGDOWN_DATA_DIR",
                folder.resolve("real").toString(),
                "RINGDOWN_DB_URL",
                "jdbc:postgresql://db.example/real",
                "RINGDOWN_ADMIN_KEY",
                "the-real-key");
        demo = Program.start(home, environment, "demo");
        demo.until("Ctrl-C");
        lines = demo.output()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("curl "))
                .map(CurlLine::new)
                .toList();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    @Order(1)
    void printsThreeLinesToTryAndNothingThatDistracts() {
        assertThat(lines).hasSize(3);
        assertThat(demo.output())
                .startsWith("Preparing Ringdown for Java ")
                .doesNotContain("INFO", "WARN", "ERROR", "Exception");
    }

    @Test
    @Order(2)
    void theFirstIsAccepted() throws Exception {
        JsonNode answer = lines.get(0).answer();

        assertThat(answer.path("accepted").asBoolean()).isTrue();
        assertThat(answer.path("message").asText())
                .contains("ending in 01", answer.path("reference").asText());
    }

    @Test
    @Order(3)
    void theSecondAsksForTheNumberAgainAndTakesTheCorrection() throws Exception {
        JsonNode bad = lines.get(1).answer();
        JsonNode corrected =
                lines.get(1).with("06 39 98 00 02", "06 39 98 00 20").answer();

        assertThat(bad.path("accepted").asBoolean()).isFalse();
        assertThat(bad.path("ask").asText()).isEqualTo("number");
        assertThat(bad.path("message").asText()).contains("once more");
        assertThat(corrected.path("accepted").asBoolean()).isTrue();
        assertThat(corrected.path("escalationId")).isEqualTo(bad.path("escalationId"));
    }

    @Test
    @Order(4)
    void theThirdShowsBothAttemptsUnderOneEscalation() throws Exception {
        JsonNode items = lines.get(2).answer().path("items");
        String id = items.path(0).path("id").asText();
        JsonNode attempts =
                lines.get(2).with("/v1/escalations", "/v1/escalations/" + id).answer();

        assertThat(items.findValuesAsText("conversationId")).containsExactly("chat-2", "chat-1");
        assertThat(items.findValuesAsText("attempts")).containsExactly("2", "1");
        assertThat(attempts.path("attemptLog").findValuesAsText("outcome"))
                .containsExactly("invalid-number", "accepted");
        assertThat(items.toString()).doesNotContain("0639980020", "639980020");
    }

    @Test
    @Order(5)
    void theBadNumberSentThreeTimesEndsTheLoop() throws Exception {
        CurlLine bad = lines.get(1).with("chat-2", "chat-3");

        assertThat(bad.answer().path("ask").asText()).isEqualTo("number");
        assertThat(bad.answer().path("ask").asText()).isEqualTo("number");
        JsonNode third = bad.answer();
        assertThat(third.path("ask").asText()).isEmpty();
        assertThat(third.path("retry").asBoolean()).isFalse();
        assertThat(third.path("reason").asText()).isEqualTo("last");
        assertThat(third.path("message").asText()).contains("carry on here in the chat");
    }

    @Test
    @Order(6)
    void theSettingsOfARealGatewayDoNotSteerIt() {
        assertThat(folder.resolve("real")).doesNotExist();
        assertThat(demo.output()).doesNotContain("the-real-key");
    }

    @Test
    @Order(7)
    void aSecondDemoTakesOtherPorts() throws Exception {
        try (Program second = Program.start(home, environment, "demo")) {
            String first = lines.get(2).command();
            String other = second.until("/v1/escalations -H");

            assertThat(other.strip()).startsWith("curl -s http://localhost:").isNotEqualTo(first);
            JsonNode log = new CurlLine(other.strip()).answer();
            assertThat(log.path("items")).isEmpty();
            second.stop();
        }
    }

    @Test
    @Order(8)
    void aSignalStopsItAndItsFolderIsGone() throws Exception {
        demo.stop();

        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("ringdown-demo")))
                    .isEmpty();
        }
        assertThat(demo.output()).doesNotContain("WARN", "ERROR", "0639980020", "639980020");
    }
}
