package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.store.Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that starts on the folder of an earlier one. */
final class RestartTest {
    @TempDir
    Path data;

    @Test
    void everythingIsStillThereAndWhatADeadProcessLeftIsUnconfirmed() throws Exception {
        try (TestVendor vendor = new TestVendor()) {
            Map<String, String> settings = Map.of(
                    "private.hosts", vendor.origin().getAuthority(),
                    "custom",
                            Path.of("src/test/resources/contract")
                                    .toAbsolutePath()
                                    .toString());
            String number = Stage.number();
            String lost = Stage.number();
            String key;
            JsonNode first;
            JsonNode dying;
            try (TestGateway gateway = TestGateway.start(data, settings)) {
                gateway.connection("acme", "acme", Map.of("brand", "one"), Map.of("token", "t0ken"), vendor.origin());
                key = gateway.bot("shop", "acme", Map.of());
                first = json(gateway.escalate("acme", key, Map.of("phone", number)));
                dying = json(gateway.escalate("acme", key, Map.of("phone", lost)));
            }
            leaveCalling(dying.path("escalationId").asText());

            try (TestGateway gateway = TestGateway.start(data, settings)) {
                JsonNode again = json(gateway.escalate("acme", key, Map.of("phone", number)));
                assertThat(again.path("replayed").asBoolean()).isTrue();
                assertThat(again.path("reference")).isEqualTo(first.path("reference"));
                assertThat(vendor.callsTo(number)).hasSize(1);

                JsonNode unconfirmed = json(gateway.escalate("acme", key, Map.of("phone", lost)));
                assertThat(unconfirmed.path("outcome").asText()).isEqualTo("unconfirmed");
                assertThat(unconfirmed.path("replayed").asBoolean()).isTrue();
                assertThat(vendor.callsTo(lost)).hasSize(1);

                String other = Stage.number();
                gateway.escalate("acme", key, Map.of("phone", other));
                assertThat(vendor.callsTo(other).get(0).token()).isEqualTo("t0ken");
            }
        }
    }

    /** As if the process had died while the vendor was being called. */
    private void leaveCalling(String escalation) throws SQLException {
        try (Database database = Database.open(Path.of("sql"), data, null, null, null, 2);
                var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "update attempt set outcome = 'calling', owner = 'dead' where escalation = ?")) {
            statement.setString(1, escalation);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
