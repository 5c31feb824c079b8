package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bots and vendors hear while the store writes nothing: its table is gone, and comes back. */
class StoreFaultsTest {
    @TempDir
    static Path data;

    private static LogLines log;
    private static FaultyVendors vendors;
    private static Connection database;

    @BeforeAll
    static void start() throws SQLException {
        log = new LogLines();
        vendors = new FaultyVendors(
                data, Map.of("db.url", "jdbc:h2:mem:faults", "master.key", "A".repeat(43) + "="), "5s");
        database = DriverManager.getConnection("jdbc:h2:mem:faults", "sa", "");
    }

    @AfterAll
    static void stop() throws SQLException {
        vendors.close();
        database.close();
        log.close();
    }

    @Test
    void nothingIsSentThatCannotBeWrittenDown() throws Exception {
        try (RawVendor vendor = RawVendor.answering(RawVendor.ok("{\"id\":\"r-1\"}"))) {
            FaultyVendors.Line line = vendors.line(vendor.url(), Map.of(), "20s");
            lose();
            JsonNode answer = line.escalate();
            assertThat(answer.path("outcome").asText()).isEqualTo("unavailable");
            assertThat(answer.path("accepted").asBoolean()).isFalse();
            assertThat(vendor.requests()).isEmpty();

            find();
            assertThat(line.escalate().path("outcome").asText()).isEqualTo("accepted");
            assertThat(vendor.requests()).hasSize(1);
        }
        Canary.assertAbsent(log.all());
    }

    @Test
    void whatTheVendorTookIsOnDiskBeforeItIsAcceptedAndInTheStoreWhenItIsBack() throws Exception {
        try (RawVendor vendor = new RawVendor(peer -> {
            while (peer.read()) {
                lose();
                peer.write(RawVendor.ok("{\"id\":\"r-1\"}"));
            }
        })) {
            FaultyVendors.Line line = vendors.line(vendor.url(), Map.of(), "20s");
            JsonNode answer = line.escalate();
            assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
            assertThat(spooled()).isEqualTo(1);
            assertThat(health()).contains("{\"status\":\"UP\"", "1 ends of calls wait for the database");
            find();

            await().untilAsserted(() ->
                    assertThat(line.escalate().path("accepted").asBoolean()).isTrue());
            JsonNode repeat = line.escalate();
            assertThat(repeat.path("replayed").asBoolean()).isTrue();
            assertThat(repeat.path("escalationId")).isEqualTo(answer.path("escalationId"));
            assertThat(vendor.requests()).hasSize(1);
            await().until(() -> spooled() == 0);
            assertThat(health()).doesNotContain("wait for the database");
        }
        Canary.assertAbsent(log.all());
    }

    @Test
    void nothingIsAcceptedThatNeitherStoreNorDiskHasTaken() throws Exception {
        Path spool = data.resolve("spool");
        try (RawVendor vendor = new RawVendor(peer -> {
            while (peer.read()) {
                lose();
                Files.delete(spool);
                peer.write(RawVendor.ok("{\"id\":\"r-1\"}"));
            }
        })) {
            FaultyVendors.Line line = vendors.line(vendor.url(), Map.of(), "20s");
            JsonNode answer = line.escalate();
            Files.createDirectory(spool);
            find();

            assertThat(answer.path("outcome").asText()).isEqualTo("unconfirmed");
            await().untilAsserted(() ->
                    assertThat(line.escalate().path("accepted").asBoolean()).isTrue());
            assertThat(vendor.requests()).hasSize(1);
        }
        Canary.assertAbsent(log.all());
    }

    @Test
    void theLogOfEscalationsSaysThatTheStoreIsGone() throws Exception {
        lose();
        HttpResponse<String> answer = vendors.gateway.send("GET", "/v1/escalations", ADMIN, null);
        find();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(TestGateway.json(vendors.gateway.send("GET", "/v1/escalations", ADMIN, null))
                        .has("items"))
                .isTrue();
    }

    private static int spooled() throws Exception {
        return (int) ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("io.ringdown:type=Gateway"), "Spooled");
    }

    private static String health() {
        URI full = URI.create(vendors.gateway.health() + "?exposureLevel=full");
        return vendors.gateway
                .sendUnchecked(HttpRequest.newBuilder(full).build())
                .body();
    }

    private static void lose() throws IOException {
        run("alter table attempt rename to attempt_lost");
    }

    private static void find() throws IOException {
        run("alter table attempt_lost rename to attempt");
    }

    private static void run(String sql) throws IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
