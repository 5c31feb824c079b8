package io.ringdown.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.store.Postgres;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, killed again and again on the same data while bots ask it for calls, at moments of the vendor's and the database's
 * progress; what must hold is checked by every next life, which hears the bots ask again for all that they heard no end of.
 */
class KillsIT {
    private static final int WISHES = 24;
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    Path data;

    private final Random random = Faults.random("KillsIT");
    private final CountingVendor vendor = new CountingVendor();
    private final Invariants invariants = new Invariants(vendor);
    private final Bots bots = new Bots(invariants);
    private final List<String> output = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private FaultProxy database;
    private int wishes;

    KillsIT() throws Exception {}

    @Test
    void killedAtAnyMomentOnH2() throws Exception {
        kill(
                15 * Faults.SCALE,
                Arrays.stream(KillPoint.values())
                        .filter(point -> !point.inTheDatabase())
                        .toList());
        Invariants.checkNothingIsKept(data, output);
    }

    @Test
    void killedAtAnyMomentOnPostgreSql() throws Exception {
        String direct = Postgres.newDatabase();
        URI server = URI.create(direct.substring("jdbc:".length()));
        try (FaultProxy proxy = new FaultProxy(server.getPort())) {
            database = proxy;
            settings.putAll(Map.of(
                    "RINGDOWN_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + proxy.port() + server.getPath(),
                    "RINGDOWN_DB_USER",
                    "postgres",
                    "RINGDOWN_DB_PASSWORD",
                    "postgres",
                    "RINGDOWN_MASTER_KEY",
                    "A".repeat(43) + "="));
            kill(5 * Faults.SCALE, List.of(KillPoint.values()));
            output.addAll(rows(direct));
            Invariants.checkNothingIsKept(data, output);
        }
    }

    private void kill(int kills, List<KillPoint> points) throws Exception {
        try (vendor) {
            int done = 0;
            for (int life = 0; done < kills; life++) {
                // Those inside of the database, which only one of the two tests has, come first.
                KillPoint point = points.get(points.size() - 1 - life % points.size());
                boolean killed = live(point);
                done += killed ? 1 : 0;
                System.out.printf("KillsIT: life %d, %s, %s%n", life, point, killed ? "killed" : "not reached");
            }
            try (GatewayProcess last = start()) {
                bots.ask(last, bots.unheard());
                bots.ask(last, next());
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> invariants.check(path -> read(last, path), true));
                Invariants.Figures figures = invariants.check(path -> read(last, path), true);
                assertThat(figures.calls()).isPositive();
                output.add(last.output());
                System.out.printf("KillsIT: %d kills, %s, nobody called twice, no call lost%n", done, figures);
            }
        }
    }

    /** One life, to its death at that point; false when it ended before it came to that. */
    private boolean live(KillPoint point) throws Exception {
        try (GatewayProcess gateway = start()) {
            if (wishes == 0) {
                bots.introduce(gateway, vendor);
            }
            bots.ask(gateway, bots.unheard());
            invariants.check(path -> read(gateway, path), false);
            Invariants.checkNothingIsKept(data, List.of());
            point.arm(KillPoint.Scene.of(vendor, database, random, WISHES, gateway::kill));
            bots.ask(gateway, next());
            vendor.during(call -> {}, call -> {});
            if (database != null) {
                database.heal();
            }
            output.add(gateway.output());
            return gateway.killed();
        }
    }

    private GatewayProcess start() throws Exception {
        GatewayProcess gateway = GatewayProcess.start(JAVA, data, settings);
        gateway.address();
        return gateway;
    }

    private List<Wish> next() {
        int first = wishes;
        wishes += WISHES;
        return IntStream.range(first, wishes).mapToObj(Wish::new).toList();
    }

    private static JsonNode read(GatewayProcess gateway, String path) throws Exception {
        return TestGateway.json(gateway.send("GET", path, GatewayProcess.ADMIN, ""));
    }

    /** Every row of every table of ours, as text. */
    private static List<String> rows(String url) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
