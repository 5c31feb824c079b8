package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static io.ringdown.vendor.RawVendor.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.contract.Callbacks;
import io.ringdown.store.Postgres;
import io.ringdown.vendor.RawVendor;
import io.ringdown.vendor.Webhook;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bot's address hears of calls that took longer than the bot waits. The vendor answers when the test lets it. */
class CallbackFaultsTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Map<String, String> STORE = Postgres.settings();
    private static final String GONE = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";
    private static final String DOWN = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    static Path data;

    private static TestGateway gateway;

    private final int test = TESTS.incrementAndGet();
    private final String line = "line-" + test;
    private final String bot = "bot-" + test;
    private final BlockingQueue<String> vendorSays = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> addressSays = new LinkedBlockingQueue<>();
    private RawVendor vendor;
    private RawVendor address;
    private String key;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(STORE);
        settings.putAll(Map.of("private.hosts", "127.0.0.1", "number.calls", "0"));
        gateway = TestGateway.start(data, settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void open() throws IOException {
        vendor = playing(vendorSays);
        address = playing(addressSays);
        gateway.connection(line, "json-api", Map.of("url", vendor.url()), Map.of("secret", "s"), null);
        key = gateway.bot(bot, line, Map.of("deadline", "500ms", "callbackUrl", address.url() + "/ends?k=1"));
    }

    @AfterEach
    void close() throws IOException {
        vendor.close();
        address.close();
    }

    @Test
    void whoHeardPendingHearsTheEndOnceItIsKnownAndUntilItArrives() throws Exception {
        String first = secret();
        String second = secret();
        JsonNode answer = escalate("+33639980001");
        assertThat(answer.path("outcome").asText()).isEqualTo("pending");

        addressSays.addAll(List.of(DOWN, RawVendor.ok("{}")));
        vendorSays.add(RawVendor.ok("{\"id\":\"r-1\"}"));

        List<String> requests = heard(2);
        assertThat(header(requests.get(1), "webhook-id")).isEqualTo(header(requests.get(0), "webhook-id"));
        assertThat(body(requests.get(1))).isEqualTo(body(requests.get(0))).doesNotContain("639980001");
        assertThat(address.line(0)).startsWith("POST /ends?k=1 ");
        assertSigned(requests.get(1), first, second);
        JsonNode told = Callbacks.checked(body(requests.get(1)));
        assertThat(told.path("type").asText()).isEqualTo("escalation.ended");
        assertThat(told.path("data").path("outcome").asText()).isEqualTo("accepted");
        assertThat(told.path("data").path("escalationId")).isEqualTo(answer.path("escalationId"));
        assertThat(told.path("data").path("message").asText())
                .contains(answer.path("reference").asText());
    }

    @Test
    void whoHeardTheEndIsNotToldAgain() throws Exception {
        secret();
        change("25s", address.url());
        vendorSays.add(RawVendor.ok("{\"id\":\"r-1\"}"));
        assertThat(escalate("+33639980002").path("outcome").asText()).isEqualTo("accepted");

        await().atMost(60, TimeUnit.SECONDS).until(() -> owed() == 0);
        assertThat(address.requests()).isEmpty();
    }

    @Test
    void whoHeardUnconfirmedIsToldWhatAPersonFoundOut() throws Exception {
        secret();
        addressSays.addAll(List.of(RawVendor.ok("{}"), RawVendor.ok("{}")));
        JsonNode answer = escalate("+999000117");
        assertThat(answer.path("outcome").asText()).isEqualTo("unconfirmed");

        gateway.settle(answer.path("escalationId").asText(), "accepted");

        JsonNode told = Callbacks.checked(body(heard(1).get(0)));
        assertThat(told.at("/data/outcome").asText()).isEqualTo("accepted");
        assertThat(told.at("/data/reason").asText()).isEqualTo("settled");
    }

    @Test
    void anAddressThatIsGoneIsLeftAloneUntilTheBotIsChanged() throws Exception {
        secret();
        addressSays.add(GONE);
        escalate("+999000210");
        heard(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> bots("callbackGone").contains("true"));
        escalate("+999000310");

        addressSays.add(RawVendor.ok("{}"));
        change("500ms", address.url() + "/new");
        JsonNode later = escalate("+999000410");

        await().atMost(Duration.ofSeconds(60)).until(() -> address.requests().stream()
                .anyMatch(told -> told.startsWith("POST /new ")
                        && told.contains(later.path("escalationId").asText())));
    }

    @Test
    void aSecretIsShownOnceAndThereAreTwoAtMost() {
        String path = "/v1/bots/" + bot + "/callback-secrets";
        String id = json(gateway.send("POST", path, ADMIN, null)).path("id").asText();
        secret();
        assertThat(gateway.send("POST", path, ADMIN, null).statusCode()).isEqualTo(409);
        assertThat(json(gateway.send("GET", path, ADMIN, null)).path("items"))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.has("secret")).isFalse());

        assertThat(gateway.send("DELETE", path + "/" + id, ADMIN, null).statusCode())
                .isEqualTo(204);
        assertThat(gateway.send("DELETE", path + "/" + id, ADMIN, null).statusCode())
                .isEqualTo(404);
        assertThat(gateway.send("POST", path.replace(bot, "nobody"), ADMIN, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(gateway.send("POST", path, key, null).statusCode()).isEqualTo(403);
    }

    @Test
    void anAddressIsEncryptedUnlessItIsInside() {
        assertThat(refused("http://bot.example/ends"))
                .isEqualTo("must begin with https:// unless its host stands in RINGDOWN_PRIVATE_HOSTS");
        assertThat(refused("https://127.0.0.2/ends")).startsWith("127.0.0.2 is ");
        assertThat(refused("https://me@bot.example/")).isEqualTo("a URL has no user or password before the host");
    }

    private static String refused(String url) {
        HttpResponse<String> refused = gateway.send(
                "POST", "/v1/bots", ADMIN, Map.of("name", "b", "connections", List.of("line-1"), "callbackUrl", url));
        assertThat(refused.statusCode()).isEqualTo(400);
        return json(refused).at("/errors/0/message").asText();
    }

    /** Plays what is put into the queue, an answer a request, and waits where there is none. */
    private static RawVendor playing(BlockingQueue<String> answers) throws IOException {
        return new RawVendor(peer -> {
            while (peer.read()) {
                peer.write(answers.take());
            }
        });
    }

    private String secret() {
        return json(gateway.send("POST", "/v1/bots/" + bot + "/callback-secrets", ADMIN, null))
                .path("secret")
                .asText();
    }

    private void change(String deadline, String url) {
        HttpResponse<String> changed = gateway.send(
                "PUT",
                "/v1/bots/" + bot,
                ADMIN,
                Map.of("connections", List.of(line), "deadline", deadline, "callbackUrl", url));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    /** How many rows say that this bot is owed something. */
    private int owed() throws SQLException {
        try (Connection database = DriverManager.getConnection(STORE.get("db.url"), "postgres", "postgres");
                Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery("select count(*) from callback where bot = '" + bot + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private JsonNode escalate(String phone) {
        return json(gateway.escalate(line, key, Map.of("phone", phone, "conversationId", bot + phone)));
    }

    private List<String> heard(int requests) {
        await().atMost(60, TimeUnit.SECONDS).until(() -> address.requests().size() == requests);
        return address.requests();
    }

    private List<String> bots(String field) {
        JsonNode bots =
                json(gateway.send("GET", "/v1/bots?limit=500", ADMIN, null)).path("items");
        return bots.findParents("name").stream()
                .filter(found -> found.path("name").asText().equals(bot))
                .map(found -> found.path(field).asText())
                .toList();
    }

    private static void assertSigned(String request, String... secrets) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(header(request, "webhook-timestamp")));
        Map<String, String> expected = new Webhook(secrets)
                .headers(header(request, "webhook-id"), at, body(request).getBytes(UTF_8));
        assertThat(header(request, "webhook-signature"))
                .isEqualTo(expected.get("webhook-signature"))
                .contains(" v1,");
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }
}
