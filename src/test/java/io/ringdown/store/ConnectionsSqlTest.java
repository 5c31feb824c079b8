package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConnectionsSqlTest extends EveryEngine {
    @Test
    void theHighestVersionIsTheCurrentOne() {
        save("fr", 1);
        save("de", 1);
        assertThat(save("fr", 2)).isEqualTo(1);
        List<Map<String, Object>> rows = sql.rows("select-connections", Map.of());
        assertThat(rows).extracting(row -> row.get("name")).containsExactly("de", "fr");
        assertThat(rows.get(1))
                .containsEntry("version", 2)
                .containsEntry("paused", false)
                .containsEntry("mapping", "genesys-cloud")
                .containsEntry("origin", null)
                .containsEntry("document", "{\"v\":2}")
                .containsEntry("secrets", new byte[] {2})
                .satisfies(row -> assertThat(Rows.instant(row.get("at"))).isEqualTo(NOW));
    }

    @Test
    void aVersionIsWrittenOnce() {
        assertThat(save("fr", 1)).isEqualTo(1);
        assertThat(save("fr", 1)).isZero();
    }

    @Test
    void oldVersionsCanBeRead() {
        save("fr", 1);
        save("fr", 2);
        assertThat(sql.rows("select-connection-versions", Map.of("name", "fr")))
                .extracting(row -> row.get("version"))
                .containsExactly(2, 1);
        assertThat(sql.rows("select-connection-version", Map.of("name", "fr", "version", 1)))
                .extracting(row -> row.get("document"))
                .containsExactly("{\"v\":1}");
    }

    @Test
    void aConnectionIsPausedAndResumed() {
        save("fr", 1);
        assertThat(pause("fr", true)).isEqualTo(1);
        assertThat(sql.rows("select-connections", Map.of()).get(0)).containsEntry("paused", true);
        pause("fr", false);
        assertThat(sql.rows("select-connections", Map.of()).get(0)).containsEntry("paused", false);
        assertThat(pause("none", true)).isZero();
    }

    @Test
    void allArePausedButOnlyThoseThatWereNotPausedByNameAreResumed() {
        save("de", 1);
        save("fr", 1);
        pause("fr", true);
        assertThat(pauseAll(true)).isEqualTo(1);
        assertThat(pauseAll(true)).isZero();
        assertThat(paused()).containsExactly(true, true);
        assertThat(pauseAll(false)).isEqualTo(1);
        assertThat(pauseAll(false)).isZero();
        assertThat(paused()).containsExactly(false, true);
    }

    @Test
    void onePausedByNameWhileAllAreStaysPaused() {
        save("de", 1);
        save("fr", 1);
        pauseAll(true);
        pause("fr", true);
        pause("de", false);
        assertThat(pauseAll(false)).isZero();
        assertThat(paused()).containsExactly(false, true);
    }

    @Test
    void aBotHasKeysThatCanGo() {
        assertThat(bot("insert-bot", "{}")).isEqualTo(1);
        assertThat(bot("insert-bot", "{}")).isZero();
        assertThat(bot("update-bot", "{\"a\":1}")).isEqualTo(1);
        key("k1");
        key("k2");
        assertThat(sql.update("delete-bot-key", Map.of("name", "shop", "id", "k1")))
                .isEqualTo(1);
        assertThat(sql.update("delete-bot-key", Map.of("name", "other", "id", "k2")))
                .isZero();
        assertThat(sql.rows("select-bots", Map.of()).get(0))
                .containsEntry("name", "shop")
                .containsEntry("document", "{\"a\":1}");
        assertThat(sql.rows("select-bot-keys", Map.of()))
                .extracting(row -> row.get("id"), row -> row.get("bot"), row -> row.get("hash"))
                .containsExactly(tuple("k2", "shop", Keys.hash("k2")));
    }

    @Test
    void everyChangeIsNoticed() {
        List<Runnable> changes = List.of(
                () -> save("fr", 1),
                () -> save("fr", 2),
                () -> pause("fr", true),
                () -> pause("fr", false),
                () -> pauseAll(true),
                () -> pauseAll(false),
                () -> bot("insert-bot", "{}"),
                () -> bot("update-bot", "{}"),
                () -> key("k1"),
                () -> key("k2"),
                () -> sql.update("delete-bot-key", Map.of("name", "shop", "id", "k1")));
        Map<String, Object> before = sql.rows("select-changes", Map.of()).get(0);
        assertThat(sql.rows("select-changes", Map.of()).get(0)).isEqualTo(before);
        for (Runnable change : changes) {
            change.run();
            Map<String, Object> after = sql.rows("select-changes", Map.of()).get(0);
            assertThat(after).isNotEqualTo(before);
            before = after;
        }
    }

    private int save(String name, int version) {
        Map<String, Object> row = new HashMap<>(Map.of("name", name, "version", version, "at", Rows.time(NOW)));
        row.put("mapping", "genesys-cloud");
        row.put("origin", null);
        row.put("document", "{\"v\":" + version + "}");
        row.put("secrets", new byte[] {(byte) version});
        sql.update("insert-connection", row);
        return sql.update("insert-connection-version", row);
    }

    private int pause(String name, boolean paused) {
        return sql.update("pause-connection", Map.of("name", name, "paused", paused));
    }

    private int pauseAll(boolean paused) {
        return sql.update("pause-connections", Map.of("paused", paused));
    }

    /** Of each connection by name. */
    private List<Object> paused() {
        return sql.rows("select-connections", Map.of()).stream()
                .map(row -> row.get("paused"))
                .toList();
    }

    private int bot(String statement, String document) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("name", "shop", "document", document, "at", Rows.time(NOW)));
        parameters.put("secrets", null);
        return sql.update(statement, parameters);
    }

    private void key(String id) {
        sql.update("insert-bot-key", Map.of("id", id, "bot", "shop", "hash", Keys.hash(id), "at", Rows.time(NOW)));
    }
}
