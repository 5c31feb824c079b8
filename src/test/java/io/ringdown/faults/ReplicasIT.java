package io.ringdown.faults;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.store.Postgres;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three gateways on one database behind a load balancer. One of them is killed, and comes back, while bots repeat themselves through all of them. */
class ReplicasIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final int VISITORS = 120;
    /** Calls after which one gateway is killed: those of the others go on. */
    private static final int BEFORE = 40;

    @TempDir
    Path data;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<GatewayProcess> gateways = new ArrayList<>();
    private final CountDownLatch reached = new CountDownLatch(BEFORE);
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private Map<String, String> store;

    @Test
    void everyVisitorIsCalledAtMostOnceWhicheverGatewayAnswersOrDies() throws Exception {
        store = Map.of(
                "RINGDOWN_DB_URL",
                Postgres.newDatabase(),
                "RINGDOWN_DB_USER",
                "postgres",
                "RINGDOWN_DB_PASSWORD",
                "postgres",
                "RINGDOWN_MASTER_KEY",
                "A".repeat(43) + "=");
        try (RawVendor vendor = new RawVendor(peer -> {
            while (peer.read()) {
                reached.countDown();
                peer.write(RawVendor.ok("{\"id\":\"r-1\"}"));
            }
        })) {
            run(vendor);

            assertThat(called(vendor)).doesNotHaveDuplicates();
            await().atMost(3, TimeUnit.MINUTES)
                    .until(() -> !Line.outcomes(gateways.get(0)).containsKey("pending"));
            JsonNode log = json(gateways.get(0).send("GET", "/v1/escalations?limit=500", GatewayProcess.ADMIN, ""))
                    .path("items");
            Set<String> acceptedRows = new HashSet<>();
            for (JsonNode row : log) {
                assertThat(row.path("outcome").asText()).isIn("accepted", "unconfirmed", "unavailable");
                if (row.path("outcome").asText().equals("accepted")) {
                    acceptedRows.add(row.path("id").asText());
                }
            }
            assertThat(log).hasSize(VISITORS);
            assertThat(acceptedRows).containsAll(accepted);
            assertThat(accepted).hasSizeGreaterThan(VISITORS / 2);
        } finally {
            gateways.forEach(GatewayProcess::close);
        }
    }

    private void run(RawVendor vendor) throws Exception {
        // One after the other: the first makes the tables and the keys.
        for (int i = 0; i < 3; i++) {
            gateways.add(start(i));
            gateways.get(i).address();
        }
        Line line = new Line(vendor.url());
        line.setUp(gateways.get(0), "10s");
        List<URI> addresses = new ArrayList<>();
        for (GatewayProcess gateway : gateways) {
            await().atMost(1, TimeUnit.MINUTES)
                    .until(() ->
                            gateway.send("GET", "/v1/recipe", line.key(), "").statusCode() == 200);
            addresses.add(gateway.address());
        }
        ExecutorService bots = Executors.newFixedThreadPool(24);
        try (RoundRobin balancer = new RoundRobin(addresses)) {
            List<Future<?>> conversations = new ArrayList<>();
            for (int n = 0; n < VISITORS * 2; n++) {
                int visitor = n / 2; // two at once, through different gateways
                conversations.add(bots.submit(() -> converse(balancer.address(), line.key(), visitor)));
            }
            reached.await();
            gateways.get(2).kill();
            gateways.set(2, start(2));
            balancer.moved(2, gateways.get(2).address());
            for (Future<?> conversation : conversations) {
                conversation.get(3, TimeUnit.MINUTES);
            }
        } finally {
            bots.shutdownNow();
        }
    }

    private GatewayProcess start(int gateway) throws Exception {
        return GatewayProcess.start(JAVA, data.resolve("gateway-" + gateway), store);
    }

    /** Asks until it hears an end, and once more then. A third of the visitors come with a key, a third with a conversation, a third with neither. */
    private Void converse(URI balancer, String key, int visitor) throws Exception {
        String end = "";
        for (int turn = 0; turn < 200 && !end.equals("told"); turn++) {
            boolean again = end.equals("heard");
            HttpResponse<String> answer = answer(request(balancer, key, visitor));
            if (answer != null && answer.statusCode() == 200) {
                JsonNode told = TestGateway.json(answer);
                boolean over = Set.of("accepted", "unconfirmed")
                        .contains(told.path("outcome").asText());
                if (told.path("outcome").asText().equals("accepted")) {
                    accepted.add(told.path("escalationId").asText());
                }
                end = !over ? "" : again ? "told" : "heard";
            }
        }
        assertThat(end).as("end of visitor %s", visitor).isEqualTo("told");
        return null;
    }

    /** Null where the connection broke: a bot asks again then, as it does for an answer that is no 200. */
    private HttpResponse<String> answer(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            return null;
        }
    }

    private static HttpRequest request(URI balancer, String key, int visitor) {
        String phone = "\"phone\":\"" + number(visitor) + "\"";
        String identity =
                switch (visitor % 3) {
                    case 0 -> ",\"requestKey\":\"key-" + visitor + "\"";
                    case 1 -> ",\"conversationId\":\"c-" + visitor + "\"";
                    default -> "";
                };
        return HttpRequest.newBuilder(balancer.resolve("/v1/connections/line/escalations"))
                .headers("X-API-Key", key, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{" + phone + identity + "}"))
                .build();
    }

    private static String number(int visitor) {
        return String.format(Locale.ROOT, "+336399%05d", visitor);
    }

    /** The numbers that the vendor was asked to call, in the order in which it was. */
    private static List<String> called(RawVendor vendor) {
        return vendor.requests().stream()
                .map(request -> request.replaceAll("(?s).*\"phone\":\"([^\"]+)\".*", "$1"))
                .toList();
    }
}
