package io.ringdown.faults;

import static io.ringdown.TestGateway.JSON;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.store.Postgres;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program keeps when it is killed or stopped with calls under way. */
class CrashIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final int DONE = 50;
    private static final int UNDER_WAY = 20;

    @TempDir
    Path data;

    private String key;

    @Test
    void aKilledGatewayLosesNoAcceptedCallAndRepeatsNone() throws Exception {
        try (Held vendor = new Held()) {
            List<String> underWay = new ArrayList<>();
            try (GatewayProcess first = GatewayProcess.start(JAVA, data)) {
                setUp(first, vendor.server.url(), "1s");
                for (int n = 0; n < DONE; n++) {
                    assertThat(escalate(first, n).path("outcome").asText()).isEqualTo("accepted");
                }
                vendor.hold();
                for (int n = DONE; n < DONE + UNDER_WAY; n++) {
                    underWay.add(escalate(first, n).path("escalationId").asText());
                }
                first.kill();
            }
            try (GatewayProcess second = GatewayProcess.start(JAVA, data)) {
                assertThat(outcomes(second)).isEqualTo(Map.of("accepted", DONE, "unconfirmed", UNDER_WAY));
                JsonNode repeat = escalate(second, DONE);

                assertThat(repeat.path("outcome").asText()).isEqualTo("unconfirmed");
                assertThat(repeat.path("escalationId").asText()).isEqualTo(underWay.get(0));
                assertThat(vendor.server.requests()).hasSize(DONE + UNDER_WAY);
            }
        }
    }

    @Test
    void anEndThatTheDatabaseRefusedOutlivesAKill() throws Exception {
        String url = Postgres.newDatabase();
        Map<String, String> store = Map.of(
                "RINGDOWN_DB_URL",
                url,
                "RINGDOWN_DB_USER",
                "postgres",
                "RINGDOWN_DB_PASSWORD",
                "postgres",
                "RINGDOWN_MASTER_KEY",
                "A".repeat(43) + "=");
        Path spool = data.resolve("spool");
        try (Connection database = DriverManager.getConnection(url, "postgres", "postgres");
                Statement sql = database.createStatement();
                RawVendor vendor = new RawVendor(peer -> {
                    while (peer.read()) {
                        lose(sql);
                        peer.write(RawVendor.ok("{\"id\":\"r-1\"}"));
                    }
                })) {
            try (GatewayProcess first = GatewayProcess.start(JAVA, data, store)) {
                setUp(first, vendor.url(), "20s");
                assertThat(escalate(first, 0).path("outcome").asText()).isEqualTo("accepted");
                first.kill();
            }
            assertThat(spool).isNotEmptyDirectory();
            sql.execute("alter table attempt_lost rename to attempt");
            try (GatewayProcess second = GatewayProcess.start(JAVA, data, store)) {
                assertThat(outcomes(second)).isEqualTo(Map.of("accepted", 1));
                assertThat(escalate(second, 0).path("replayed").asBoolean()).isTrue();
                assertThat(vendor.requests()).hasSize(1);
                assertThat(spool).isEmptyDirectory();
            }
        }
    }

    @Test
    void aStoppedGatewayFinishesItsCallsAndClosesTheirRows() throws Exception {
        try (Held vendor = new Held()) {
            vendor.hold();
            try (GatewayProcess first = GatewayProcess.start(JAVA, data)) {
                setUp(first, vendor.server.url(), "25s");
                HttpClient http = HttpClient.newHttpClient();
                List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
                for (int n = 0; n < UNDER_WAY; n++) {
                    waiting.add(http.sendAsync(
                            first.request("POST", "/v1/connections/line/escalations", key, Crowd.body(n)),
                            HttpResponse.BodyHandlers.ofString()));
                }
                vendor.arrived(UNDER_WAY);
                first.stop();
                // Not before it has heard of it, as far as that can be seen from outside.
                while (accepts(first)) {
                    Thread.onSpinWait();
                }
                vendor.release();
                for (CompletableFuture<HttpResponse<String>> answer : waiting) {
                    assertThat(json(answer.join()).path("outcome").asText()).isEqualTo("accepted");
                }
                first.ended();
            }
            try (GatewayProcess second = GatewayProcess.start(JAVA, data)) {
                assertThat(outcomes(second)).isEqualTo(Map.of("accepted", UNDER_WAY));
            }
        }
    }

    @Test
    void aSecondGatewayOnTheFolderRefusesToStart() throws Exception {
        try (GatewayProcess first = GatewayProcess.start(JAVA, data)) {
            first.address();
            try (GatewayProcess second = GatewayProcess.start(JAVA, data)) {
                assertThat(second.ended()).isNotZero();
                assertThat(second.output())
                        .contains("Another gateway runs on the data folder " + data.toAbsolutePath())
                        .doesNotContain("\tat ");
            }
            assertThat(first.send("GET", "/v1/connections", GatewayProcess.ADMIN, "")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aThousandEscalationsAreUnderWayAtOnceOnJava25() throws Exception {
        Path java = java25();
        assumeTrue(java != null, "No JDK 25 is beside this one and JAVA25_HOME names none");
        int size = 1_000;
        try (RawVendor vendor = Crowd.patient(size);
                GatewayProcess gateway = GatewayProcess.start(java, data)) {
            setUp(gateway, vendor.url(), "25s");

            assertThat(Crowd.escalate(size, gateway.address(), "line", key)).isEqualTo(Map.of("accepted", (long) size));
            assertThat(vendor.requests()).hasSize(size);
        }
    }

    private void setUp(GatewayProcess gateway, String url, String deadline) throws Exception {
        admin(
                gateway,
                "/v1/connections",
                Map.of(
                        "name", "line",
                        "mapping", "json-api",
                        "values", Map.of("url", url),
                        "secrets", Map.of("secret", "s"),
                        "limits", Map.of("timeout", "60s")));
        key = admin(gateway, "/v1/bots", Map.of("name", "bot", "connections", List.of("line"), "deadline", deadline))
                .path("key")
                .asText();
    }

    private static JsonNode admin(GatewayProcess gateway, String path, Map<String, ?> body) throws Exception {
        HttpResponse<String> response = gateway.send("POST", path, GatewayProcess.ADMIN, JSON.writeValueAsString(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json(response);
    }

    private JsonNode escalate(GatewayProcess gateway, int n) throws Exception {
        return json(gateway.send("POST", "/v1/connections/line/escalations", key, Crowd.body(n)));
    }

    private static Map<String, Integer> outcomes(GatewayProcess gateway) throws Exception {
        JsonNode items = json(gateway.send("GET", "/v1/escalations?limit=500", GatewayProcess.ADMIN, ""))
                .path("items");
        Map<String, Integer> counts = new java.util.TreeMap<>();
        items.forEach(item -> counts.merge(item.path("outcome").asText(), 1, Integer::sum));
        return counts;
    }

    private static void lose(Statement sql) throws IOException {
        try {
            sql.execute("alter table attempt rename to attempt_lost");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static boolean accepts(GatewayProcess gateway) throws Exception {
        try {
            return gateway.send("GET", "/v1/connections", GatewayProcess.ADMIN, "")
                            .statusCode()
                    == 200;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Path java25() throws IOException {
        String given = System.getenv("JAVA25_HOME");
        try (Stream<Path> beside = Files.list(JAVA.toRealPath().getParent())) {
            return Stream.concat(Stream.ofNullable(given).map(Path::of), beside)
                    .filter(CrashIT::is25)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static boolean is25(Path java) {
        try {
            return Files.readString(java.resolve("release")).contains("JAVA_VERSION=\"25");
        } catch (IOException none) {
            return false;
        }
    }

    /** A vendor that answers at once until it is told to hold what comes. */
    private static final class Held implements AutoCloseable {
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private final RawVendor server = new RawVendor(peer -> {
            while (peer.read()) {
                gate.await();
                peer.write(RawVendor.ok("{\"id\":\"r-1\"}"));
            }
        });

        private Held() throws IOException {}

        void hold() {
            gate = new CountDownLatch(1);
        }

        void release() {
            gate.countDown();
        }

        void arrived(int requests) {
            while (server.requests().size() < requests) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws IOException {
            release();
            server.close();
        }
    }
}
