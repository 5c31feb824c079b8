package io.ringdown;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.vendor.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway on a backup of its embedded database, with a vendor that counts the calls that the backup does not know. */
final class RestoreTest {
    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private final TestVendor vendor = new TestVendor();
    private final String known = Stage.number();
    private final String lost = Stage.number();
    private TestGateway gateway;
    private String key;
    private JsonNode lostAnswer;

    /** One call is in the backup, and a refused number; one call is made after it. */
    @BeforeEach
    void loseACall() {
        start("data");
        gateway.connection("acme", "acme", Map.of("brand", "one"), Map.of("token", "t0ken"), vendor.origin());
        key = gateway.bot("bot", "acme", Map.of("deadline", "30s"));
        assertThat(escalate(known, "c-known")).isEqualTo("accepted");
        assertThat(escalate("06 39 98 00 00", "c-refused")).isEqualTo("invalid-number");
        gateway.close();
        copy("data", "backup");
        start("data");
        lostAnswer = send(Map.of("phone", lost, "conversationId", "c-lost"));
        assertThat(lostAnswer.path("outcome").asText()).isEqualTo("accepted");
        assertThat(watching()).isFalse();
        gateway.close();
    }

    @AfterEach
    void stop() {
        gateway.close();
        vendor.close();
    }

    @Test
    void aRepeatOfACallThatTheBackupDoesNotHoldIsNotSent() {
        start("backup");

        JsonNode repeat = send(Map.of("phone", lost, "conversationId", "c-lost"));
        assertThat(repeat.path("outcome").asText()).isEqualTo("unconfirmed");
        assertThat(repeat.path("reason").asText()).isEqualTo("restored");
        assertThat(escalate(lost, "c-elsewhere")).isEqualTo("duplicate");
        assertThat(send(Map.of("phone", lost, "requestKey", "k-1"))
                        .path("outcome")
                        .asText())
                .isEqualTo("duplicate");
        assertThat(vendor.callsTo(lost)).hasSize(1);
        later(Duration.ofHours(2));
        assertThat(escalate(lost, "c-lost")).isEqualTo("unconfirmed");
        assertThat(vendor.callsTo(lost)).hasSize(1);
    }

    @Test
    void whatTheBackupHoldsKeepsItsAnswer() {
        start("backup");

        JsonNode again = send(Map.of("phone", known, "conversationId", "c-known"));

        assertThat(again.path("outcome").asText()).isEqualTo("accepted");
        assertThat(again.path("replayed").asBoolean()).isTrue();
        assertThat(vendor.callsTo(known)).hasSize(1);
    }

    @Test
    void aCorrectionOfWhatTheBackupHoldsMayHaveBeenCalledToo() {
        start("backup");
        String corrected = Stage.number();

        assertThat(escalate(corrected, "c-refused")).isEqualTo("unconfirmed");
        assertThat(escalate(lost, "c-known")).isEqualTo("unconfirmed");
        assertThat(escalate(lost, "c-known")).isEqualTo("unconfirmed");

        assertThat(vendor.callsTo(corrected)).isEmpty();
        assertThat(vendor.callsTo(lost)).hasSize(1);
        assertThat(vendor.withdrawn()).isEmpty();
    }

    @Test
    void numbersAndConversationsAreCalledAgainSoonKeysAndLostIdsAreNot() {
        start("backup");
        String early = Stage.number();
        assertThat(escalate(early, "c-early")).isEqualTo("unconfirmed");

        later(Duration.ofMinutes(11));

        String late = Stage.number();
        assertThat(escalate(late, "c-late")).isEqualTo("accepted");
        assertThat(send(Map.of("phone", Stage.number(), "requestKey", "k-1"))
                        .path("outcome")
                        .asText())
                .isEqualTo("unconfirmed");
        String id = lostAnswer.path("escalationId").asText();
        assertThat(send(Map.of("phone", lost, "escalationId", id))
                        .path("outcome")
                        .asText())
                .isEqualTo("unconfirmed");
        assertThat(vendor.callsTo(early)).isEmpty();
        assertThat(vendor.callsTo(lost)).hasSize(1);
        later(Duration.ofDays(1));
        assertThat(send(Map.of("phone", Stage.number(), "requestKey", "k-2"))
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");
    }

    @Test
    void aPersonEndsIt() throws Exception {
        start("backup");
        assertThat(watching()).isTrue();
        assertThat(health()).contains("restored: calls until");
        assertThat(ManagementFactory.getPlatformMBeanServer()
                        .getAttribute(new ObjectName("io.ringdown:type=Restore"), "Watching"))
                .isEqualTo(true);

        JsonNode ended = json(gateway.send("POST", "/v1/restore/end", ADMIN, null));

        assertThat(ended.path("watching").asBoolean()).isFalse();
        assertThat(health()).doesNotContain("restored: calls until");
        assertThat(escalate(Stage.number(), "c-new")).isEqualTo("accepted");
        gateway.close();
        start("backup");
        assertThat(watching()).isFalse();
    }

    @Test
    void aTestNumberRingsNobodyAndIsAnsweredAsEver() {
        start("backup");
        assertThat(escalate("+999" + "123401", "c-test")).isNotEqualTo("unconfirmed");
    }

    @Test
    void aDatabaseThatWasPutBackAloneIsNoticedByTheMarkBesideIt() {
        copyFile("backup", "data", "ringdown.mv.db");
        start("data");
        assertThat(watching()).isTrue();
    }

    @Test
    void aRestartIsNoRestore() {
        start("data");
        assertThat(watching()).isFalse();
        assertThat(escalate(Stage.number(), "c-new")).isEqualTo("accepted");
    }

    private void start(String name) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "private.hosts",
                vendor.origin().getAuthority(),
                "custom",
                Path.of("src/test/resources/contract").toAbsolutePath().toString()));
        gateway = TestGateway.start(folder.resolve(name), settings, clock);
    }

    private String escalate(String phone, String conversation) {
        return send(Map.of("phone", phone, "conversationId", conversation))
                .path("outcome")
                .asText();
    }

    private JsonNode send(Map<String, String> body) {
        return json(gateway.escalate("acme", key, body));
    }

    private boolean watching() {
        return json(gateway.send("GET", "/v1/restore", ADMIN, null))
                .path("watching")
                .asBoolean();
    }

    private String health() {
        URI full = URI.create(gateway.health() + "?exposureLevel=full");
        return gateway.sendUnchecked(HttpRequest.newBuilder(full).build()).body();
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private void copy(String from, String to) {
        try (Stream<Path> files = Files.list(folder.resolve(from))) {
            Files.createDirectories(folder.resolve(to));
            files.filter(Files::isRegularFile)
                    .forEach(file -> copyFile(from, to, file.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyFile(String from, String to, String name) {
        try {
            Files.copy(
                    folder.resolve(from).resolve(name),
                    folder.resolve(to).resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
