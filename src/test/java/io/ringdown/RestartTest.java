package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.store.Database;
import io.ringdown.store.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gateway leaves in its folder, and one that starts on the folder of an earlier one. */
final class RestartTest {
    @TempDir
    static Path data;

    private static final TestVendor VENDOR = new TestVendor();
    private static final String NUMBER = Stage.number();
    private static final String LOST = Stage.number();

    private static String key;
    private static JsonNode first;
    private static JsonNode dying;
    private static JsonNode any;

    @BeforeAll
    static void runOnce() {
        try (TestGateway gateway = start()) {
            gateway.connection("acme", "acme", Map.of("brand", "one"), Map.of("token", "t0ken"), VENDOR.origin());
            gateway.connection(
                    "any",
                    "json-api",
                    Map.of(
                            "url",
                            VENDOR.origin() + "/any",
                            "body",
                            Map.of("to", "=phone.e164", "size", "=context.size")),
                    Map.of(),
                    VENDOR.origin());
            key = gateway.bot(
                    "shop", "acme", Map.of("connections", List.of("acme", "any"), "keepContext", List.of("cart")));
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("phone", NUMBER);
            said.put("order", 12);
            said.put("pin", "1234");
            said.put("cart", "c-1");
            said.put("size", "XL");
            first = json(gateway.escalate("acme", key, said));
            any = json(gateway.escalate("any", key, Map.of("phone", Stage.number(), "size", "XL", "pin", "1234")));
            dying = json(gateway.escalate("acme", key, Map.of("phone", LOST)));
        }
    }

    @AfterAll
    static void stop() {
        VENDOR.close();
    }

    @Test
    void everythingIsStillThereAndWhatADeadProcessLeftIsUnconfirmed() throws SQLException {
        leaveCalling(dying.path("escalationId").asText());

        try (TestGateway gateway = start()) {
            JsonNode again = json(gateway.escalate("acme", key, Map.of("phone", NUMBER)));
            assertThat(again.path("replayed").asBoolean()).isTrue();
            assertThat(again.path("reference")).isEqualTo(first.path("reference"));
            assertThat(VENDOR.callsTo(NUMBER)).hasSize(1);

            JsonNode unconfirmed = json(gateway.escalate("acme", key, Map.of("phone", LOST)));
            assertThat(unconfirmed.path("outcome").asText()).isEqualTo("unconfirmed");
            assertThat(unconfirmed.path("replayed").asBoolean()).isTrue();
            assertThat(VENDOR.callsTo(LOST)).hasSize(1);

            String other = Stage.number();
            gateway.escalate("acme", key, Map.of("phone", other));
            assertThat(VENDOR.callsTo(other).get(0).token()).isEqualTo("t0ken");
        }
    }

    @Test
    void ofFurtherFieldsOnlyThoseAreKeptThatTheMappingReadsOrTheBotLists() throws SQLException {
        assertThat(said(first).path("context").toString()).isEqualTo("{\"order\":12,\"cart\":\"c-1\"}");
        assertThat(said(any).path("context").toString()).isEqualTo("{\"size\":\"XL\"}");
    }

    private static TestGateway start() {
        return TestGateway.start(
                data,
                Map.of(
                        "private.hosts", VENDOR.origin().getAuthority(),
                        "custom",
                                Path.of("src/test/resources/contract")
                                        .toAbsolutePath()
                                        .toString()));
    }

    /** As if the process had died while the vendor was being called. */
    private static void leaveCalling(String escalation) throws SQLException {
        try (Database database = open();
                Connection connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "update attempt set outcome = 'calling', owner = 'dead' where escalation = ?")) {
            statement.setString(1, escalation);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** The encrypted column of the first attempt. */
    private static JsonNode said(JsonNode answer) throws SQLException {
        String id = answer.path("escalationId").asText();
        try (Database database = open();
                Connection connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("select said from attempt where escalation = ?")) {
            statement.setString(1, id);
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            Vault vault = Vault.open(database, null, data.resolve("master.key"));
            return TestGateway.tree(
                    new String(vault.unseal(rows.getBytes(1), Vault.attempt(id, 1)), StandardCharsets.UTF_8));
        }
    }

    private static Database open() {
        return Database.open(Path.of("sql"), data, null, null, null, 2);
    }
}
