package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RenewalsSqlTest extends EveryEngine {
    @Test
    void oneGatewayOfSeveralMayRenew() {
        save(1);
        assertThat(claim(1, 0, NOW)).isEqualTo(1);
        assertThat(claim(1, 0, NOW)).isZero();
        assertThat(claim(1, 0, NOW.plusSeconds(30))).as("at its end").isZero();
        assertThat(claim(1, 0, NOW.plusSeconds(31))).as("after its end").isEqualTo(1);
    }

    @Test
    void whatTheVendorGaveIsStoredOnce() {
        save(1);
        claim(1, 0, NOW);
        assertThat(store(1, 1)).isEqualTo(1);
        assertThat(store(1, 1)).isZero();
        assertThat(sql.rows("select-renewal", Map.of("name", "fr", "version", 1))
                        .get(0))
                .containsEntry("secrets", new byte[] {7})
                .containsEntry("token", new byte[] {8})
                .containsEntry("renewals", 1L);
        assertThat(claim(1, 0, NOW)).as("of one who saw the old token").isZero();
        assertThat(claim(1, 1, NOW)).as("the claim ended with it").isEqualTo(1);
    }

    @Test
    void aClaimCanBeGivenBack() {
        save(1);
        claim(1, 0, NOW);
        assertThat(sql.update("release-renewal", Map.of("name", "fr", "version", 1, "renewals", 0)))
                .isEqualTo(1);
        assertThat(claim(1, 0, NOW)).isEqualTo(1);
    }

    @Test
    void tokensOfFormerVersionsAreNotRenewed() {
        save(1);
        save(2);
        assertThat(claim(1, 0, NOW)).isZero();
        assertThat(claim(2, 0, NOW)).isEqualTo(1);
    }

    private void save(int version) {
        Map<String, Object> row = new HashMap<>(Map.of("name", "fr", "version", version, "at", Rows.time(NOW)));
        row.put("mapping", "rotating");
        row.put("origin", null);
        row.put("document", "{}");
        row.put("secrets", new byte[] {1});
        sql.update("insert-connection", row);
        sql.update("insert-connection-version", row);
    }

    private int claim(int version, long renewals, Instant now) {
        return sql.update(
                "claim-renewal",
                Map.of(
                        "name",
                        "fr",
                        "version",
                        version,
                        "renewals",
                        renewals,
                        "now",
                        Rows.time(now),
                        "until",
                        Rows.time(now.plusSeconds(30))));
    }

    private int store(int version, long renewals) {
        return sql.update(
                "store-renewal",
                Map.of(
                        "name",
                        "fr",
                        "version",
                        version,
                        "renewals",
                        renewals,
                        "secrets",
                        new byte[] {7},
                        "token",
                        new byte[] {8}));
    }
}
