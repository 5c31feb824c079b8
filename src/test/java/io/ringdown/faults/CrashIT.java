package io.ringdown.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.store.Postgres;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program keeps when it is killed with calls under way. */
class CrashIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final int DONE = 50;
    private static final int UNDER_WAY = 20;

    @TempDir
    Path data;

    private Line line;

    @Test
    void aKilledGatewayLosesNoAcceptedCallAndRepeatsNone() throws Exception {
        try (Held vendor = new Held()) {
            List<String> underWay = new ArrayList<>();
            try (GatewayProcess first = GatewayProcess.start(JAVA, data)) {
                line = new Line(vendor.server.url());
                line.setUp(first, "1s");
                for (int n = 0; n < DONE; n++) {
                    assertThat(line.escalate(first, n).path("outcome").asText()).isEqualTo("accepted");
                }
                vendor.hold();
                for (int n = DONE; n < DONE + UNDER_WAY; n++) {
                    underWay.add(line.escalate(first, n).path("escalationId").asText());
                }
                first.kill();
            }
            try (GatewayProcess second = GatewayProcess.start(JAVA, data)) {
                assertThat(Line.outcomes(second)).isEqualTo(Map.of("accepted", DONE, "unconfirmed", UNDER_WAY));
                JsonNode repeat = line.escalate(second, DONE);

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
                line = new Line(vendor.url());
                line.setUp(first, "20s");
                assertThat(line.escalate(first, 0).path("outcome").asText()).isEqualTo("accepted");
                first.kill();
            }
            assertThat(spool).isNotEmptyDirectory();
            sql.execute("alter table attempt_lost rename to attempt");
            try (GatewayProcess second = GatewayProcess.start(JAVA, data, store)) {
                assertThat(Line.outcomes(second)).isEqualTo(Map.of("accepted", 1));
                assertThat(line.escalate(second, 0).path("replayed").asBoolean())
                        .isTrue();
                assertThat(vendor.requests()).hasSize(1);
                assertThat(spool).isEmptyDirectory();
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
            line = new Line(vendor.url());
            line.setUp(gateway, "60s");

            assertThat(Crowd.escalate(size, vendor, gateway.address(), "line", line.key()))
                    .isEqualTo(Map.of("accepted", (long) size));
            assertThat(vendor.requests()).hasSize(size);
        }
    }

    private static void lose(Statement sql) throws IOException {
        try {
            sql.execute("alter table attempt rename to attempt_lost");
        } catch (SQLException e) {
            throw new IOException(e);
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

        @Override
        public void close() throws IOException {
            release();
            server.close();
        }
    }
}
