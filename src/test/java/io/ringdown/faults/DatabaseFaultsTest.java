package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.store.Postgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is far away, stopped, out of connections, or heard too late: no call without its row, no row without its end. */
class DatabaseFaultsTest {
    private static final Random RANDOM = Faults.random("DatabaseFaultsTest");

    @TempDir
    static Path data;

    private static LogLines log;
    private static String direct;
    private static FaultProxy database;
    private static FaultyVendors vendors;
    private static int wishes;

    private CountingVendor vendor;
    private Invariants invariants;
    private FaultyVendors.Line line;
    private Wish wish;

    @BeforeAll
    static void start() throws Exception {
        log = new LogLines();
        direct = Postgres.newDatabase();
        URI server = URI.create(direct.substring("jdbc:".length()));
        database = new FaultProxy(server.getPort());
        run("create role gateway login superuser password 'postgres'");
        Map<String, String> settings = new HashMap<>(Postgres.settings());
        settings.put("db.url", "jdbc:postgresql://127.0.0.1:" + database.port() + server.getPath());
        settings.put("db.pool", "4");
        settings.put("db.user", "gateway");
        vendors = new FaultyVendors(data, settings, "25s");
        run("alter role gateway nosuperuser");
        run("grant all on all tables in schema public to gateway");
    }

    @AfterAll
    static void stop() throws IOException {
        vendors.close();
        database.close();
        Invariants.checkNothingIsKept(data, log.all());
        log.close();
    }

    @BeforeEach
    void open() throws IOException {
        vendor = new CountingVendor();
        invariants = new Invariants(vendor);
        line = vendors.line(vendor.url(), CountingVendor.VALUES, "20s");
        wish = new Wish(wishes++);
    }

    @AfterEach
    void close() throws Exception {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> invariants.check(DatabaseFaultsTest::read, true));
        vendor.close();
    }

    @Test
    void aDatabaseFarAwayChangesNothing() {
        database.requests(Toxic.latency(5, 10, RANDOM)).answers(Toxic.latency(5, 10, RANDOM));
        String outcome = outcome();
        database.heal();

        assertThat(outcome).isEqualTo("accepted");
        assertThat(outcome()).isEqualTo("accepted");
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void aDatabaseThatIsStoppedCallsNobodyUntilItIsBack() throws Exception {
        database.down();
        assertThat(outcome()).isEqualTo("unavailable");
        assertThat(vendor.calls()).isEmpty();
        database.up();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("accepted"));
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void aDatabaseThatIsStoppedDuringACallHearsOfItLater() throws Exception {
        vendor.during(call -> database.down(), call -> {});
        assertThat(outcome()).isEqualTo("accepted");
        database.up();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("accepted"));
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void aClaimThatTheDatabaseAnswersTooLateIsGivenUp() {
        CountDownLatch late = new CountDownLatch(1);
        database.answers(Toxic.hold(late));
        assertThat(outcome()).isEqualTo("unavailable");
        database.heal();
        late.countDown();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("accepted"));
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void aDatabaseWithoutAFreeConnectionCallsNobody() throws Exception {
        run("alter role gateway connection limit 0");
        run("select pg_terminate_backend(pid, 30000) from pg_stat_activity where usename = 'gateway'");
        assertThat(outcome()).isEqualTo("unavailable");
        assertThat(vendor.calls()).isEmpty();
        run("alter role gateway connection limit -1");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("accepted"));
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void aClaimWhoseCommitWentUnheardSendsNothing() {
        int before;
        String first;
        int tries = 0;
        do { // the trap may catch the commit of a timer, too
            before = vendor.calls().size();
            wish = new Wish(wishes++);
            database.answers(Toxic.trap("COMMIT\0", 1, () -> {}));
            first = outcome();
            database.heal();
        } while (first.equals("accepted") && ++tries < 20);

        assertThat(first).isEqualTo("unavailable");
        assertThat(vendor.calls()).hasSize(before);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("accepted"));
        assertThat(vendor.calls()).hasSize(before + 1);
    }

    @Test
    void aCloseWhoseCommitWentUnheardIsKnownAgain() throws Exception {
        vendor.during(call -> database.answers(Toxic.trap("COMMIT\0", 1, () -> {})), call -> {});
        assertThat(outcome()).isEqualTo("accepted");
        database.heal();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("accepted"));
        assertThat(vendor.calls()).hasSize(1);
    }

    private String outcome() {
        return ask().path("outcome").asText();
    }

    private JsonNode ask() {
        JsonNode answer = json(vendors.gateway.escalate(line.name(), line.key(), wish.body()));
        invariants.heard(wish, answer);
        return answer;
    }

    private static JsonNode read(String path) {
        return json(vendors.gateway.send("GET", path, ADMIN, null));
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(direct, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
