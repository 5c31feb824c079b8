package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.store.UnusableStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionRowsTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:15:00Z");

    private final ConnectionRows rows = new ConnectionRows(Admins.VAULT, Admins.JSON);

    @Test
    void secretsComeBackFromTheirOwnRow() {
        assertThat(rows.stored(row(3)).secrets()).isEqualTo(Map.of("clientSecret", "canary"));
    }

    @Test
    void aRowHoldsNoSecretThatCanBeRead() {
        Map<String, Object> row = row(1);

        assertThat(row.get("document").toString()).doesNotContain("canary");
        assertThat(new String((byte[]) row.get("secrets"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
    }

    @Test
    void secretsOpenForNoOtherVersionAndNoOtherConnection() {
        Map<String, Object> otherVersion = row(1);
        otherVersion.put("version", 2);
        Map<String, Object> otherName = row(1);
        otherName.put("name", "other");

        assertThatThrownBy(() -> rows.stored(otherVersion)).isInstanceOf(UnusableStore.class);
        assertThatThrownBy(() -> rows.stored(otherName)).isInstanceOf(UnusableStore.class);
    }

    @Test
    void aConnectionWithoutSecretsHasNone() {
        ConnectionDraft draft = new ConnectionDraft("api", "json-api", null, Admins.JSON.createObjectNode(), Map.of());

        assertThat(rows.row(draft, 1, AT)).containsEntry("secrets", null);
    }

    @Test
    void peopleReadThatASecretIsStored() {
        assertThat(rows.view(row(2)))
                .containsEntry("secrets", Map.of("clientSecret", "stored"))
                .containsEntry("version", 2)
                .containsEntry("paused", false)
                .containsEntry("at", "2026-11-22T10:15:00Z")
                .doesNotContainKeys("origin", "limits", "hours", "messages");
    }

    private Map<String, Object> row(int version) {
        ConnectionDraft draft = new ConnectionDraft(
                "support-fr",
                "genesys-cloud",
                null,
                Admins.JSON
                        .createObjectNode()
                        .set("secrets", Admins.JSON.createArrayNode().add("clientSecret")),
                Map.of("clientSecret", "canary"));
        Map<String, Object> row = rows.row(draft, version, AT);
        assertThat(row.get("at")).isInstanceOf(OffsetDateTime.class);
        return row;
    }
}
