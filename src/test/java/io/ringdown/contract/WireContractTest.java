package io.ringdown.contract;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.escalation.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that others have written into their bots, spreadsheets, dashboards and scripts, against literals: changing one breaks somebody. */
final class WireContractTest {
    @TempDir
    static Path data;

    private static TestGateway gateway;
    private static JsonNode accepted;
    private static String key;

    @BeforeAll
    static void escalate() {
        gateway = TestGateway.start(data, Map.of());
        gateway.connection("crm", "json-api", Map.of("url", "https://api.acme.example/calls"), Map.of(), null);
        key = gateway.bot("shop", "crm", Map.of());
        accepted = json(gateway.escalate("crm", key, Map.of("phone", "+999 0001 01", "conversationId", "c-1")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theAnswerToABot() {
        assertThat(names(accepted))
                .isEqualTo(
                        "accepted outcome reason message ask retry escalationId reference position etaMinutes opensAt"
                                + " retryAfter replayed");
        JsonNode looked = json(gateway.send("GET", "/v1/escalations/" + id(), key, null));
        assertThat(names(looked)).startsWith(names(accepted));
    }

    @Test
    void theAvailability() {
        JsonNode told = json(gateway.send("GET", "/v1/connections/crm/availability", key, null));
        assertThat(names(told)).isEqualTo("available reason opensAt message");
    }

    @Test
    void theLog() {
        JsonNode page = json(gateway.send("GET", "/v1/escalations", ADMIN, null));
        assertThat(names(page)).isEqualTo("items next");
        assertThat(names(page.path("items").path(0)))
                .isEqualTo("id at bot botName connection channel conversationId phone outcome reason reference"
                        + " vendorReference attempts millis test");
        JsonNode attempts = json(gateway.send("GET", "/v1/escalations/" + id(), ADMIN, null))
                .path("attemptLog");
        assertThat(names(attempts.path(0)))
                .isEqualTo("n at phone outcome reason vendorReference status millis mapping version");
    }

    @Test
    void connectionsAndBots() {
        assertThat(List.of(names(json(gateway.send("GET", "/v1/connections/crm", ADMIN, null)))
                        .split(" ")))
                .contains("name", "mapping", "values", "secrets", "version", "paused", "at");
        JsonNode bot =
                json(gateway.send("GET", "/v1/bots", ADMIN, null)).path("items").path(0);
        assertThat(List.of(names(bot).split(" ")))
                .contains(
                        "name",
                        "connections",
                        "platform",
                        "answerStyle",
                        "deadline",
                        "country",
                        "language",
                        "consent",
                        "attempts",
                        "repeatWindow",
                        "keepContext");
        assertThat(names(json(gateway.send("GET", "/v1/recipe", key, null))))
                .isEqualTo("bot platform method url urls headers body outputs branches text");
    }

    @Test
    void theWordsOfOutcomes() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::wire).collect(joining(" ")))
                .isEqualTo("accepted duplicate pending missing-number invalid-number number-not-allowed invalid-time"
                        + " consent-required closed no-agent rate-limited unavailable misconfigured unconfirmed");
    }

    @Test
    void theSettings() throws IOException {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("application.properties"))) {
            settings.load(reader);
        }
        assertThat(sorted(settings.stringPropertyNames().stream()
                        .filter(name -> name.startsWith("ringdown."))
                        .map(name -> name.substring("ringdown.".length()))))
                .isEqualTo(
                        "admin.from admin.key alert.every alert.secret alert.url bind body.max breaker.failures breaker.least breaker.trial breaker.wait"
                                + " breaker.window cell.depth cell.time custom data.dir db.password db.pool db.url db.user"
                                + " document.max http.port inflight.max integrator.key master.key number.calls observe.port private.hosts"
                                + " public.url restored stop.within tls.cert tls.key trusted.proxies vendor.connections.max vendor.connections.route"
                                + " viewer.key");
    }

    @Test
    void theManagementBeans() throws Exception {
        var server = ManagementFactory.getPlatformMBeanServer();
        assertThat(sorted(Arrays.stream(server.getMBeanInfo(new ObjectName("io.ringdown:type=Gateway"))
                                .getAttributes())
                        .map(MBeanAttributeInfo::getName)))
                .isEqualTo("CallsUnderWay Connections InFlight InFlightLimit RefusedMappings Spooled");
        assertThat(sorted(Arrays.stream(server.getMBeanInfo(new ObjectName("io.ringdown:type=Pauses"))
                                .getOperations())
                        .map(MBeanOperationInfo::getName)))
                .isEqualTo("pause pauseAll resume resumeAll");
        assertThat(sorted(Arrays.stream(server.getMBeanInfo(new ObjectName("io.ringdown:type=Restore"))
                                .getAttributes())
                        .map(MBeanAttributeInfo::getName)))
                .isEqualTo("LostUntil Watching");
        assertThat(beans("routes")).contains("receive", "claim", "deliver", "vendor", "finish");
        assertThat(beans("steps"))
                .containsExactlyInAnyOrder("enrich", "render", "enter", "sign", "call", "leave", "read");
    }

    /** Reports are written on these columns; migrations may add, not rename. */
    @Test
    void theColumnsOfTheLog() throws IOException {
        assertThat(columns("escalation"))
                .contains(
                        "id",
                        "at",
                        "bot",
                        "bot_name",
                        "connection",
                        "channel",
                        "conversation_id",
                        "reference",
                        "linked")
                .contains("language", "country", "attempts", "test");
        assertThat(columns("attempt"))
                .contains("escalation", "n", "at", "closed_at", "phone_masked", "outcome", "reason", "vendor_reference")
                .contains("status", "millis", "mapping", "mapping_digest", "connection_version", "said");
    }

    private static String id() {
        return accepted.path("escalationId").asText();
    }

    private static String names(JsonNode object) {
        return StreamSupport.stream(object.properties().spliterator(), false)
                .map(Map.Entry::getKey)
                .collect(joining(" "));
    }

    private static String sorted(Stream<String> names) {
        return String.join(" ", new TreeSet<>(names.toList()));
    }

    private static List<String> beans(String type) throws Exception {
        Collection<ObjectName> found = ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("org.apache.camel:context=ringdown,type=" + type + ",*"), null);
        return found.stream()
                .map(name -> ObjectName.unquote(name.getKeyProperty("name")))
                .toList();
    }

    private static List<String> columns(String table) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sql/schema"))) {
            StringBuilder schema = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                schema.append(Files.readString(file));
            }
            return Pattern.compile("(?ms)^create table " + table + " \\((.*?)^\\);")
                    .matcher(schema)
                    .results()
                    .flatMap(body -> body.group(1).lines())
                    .map(line -> line.strip().split("\\s+")[0].replace("\"", ""))
                    .toList();
        }
    }
}
