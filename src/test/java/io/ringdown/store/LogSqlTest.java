package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LogSqlTest extends EveryEngine {
    private final List<Claim> claims = new ArrayList<>();

    @BeforeEach
    void tenEscalationsAMinuteApart() {
        for (int i = 0; i < 10; i++) {
            claims.add(Samples.claim("i-" + i, "n-" + i, NOW.plus(Duration.ofMinutes(i))));
            ledger.claim(claims.get(i));
        }
        ledger.close(Samples.closing(claims.get(3), Outcome.NO_AGENT));
    }

    @Test
    void theLogIsReadPageByPageNewestFirst() {
        List<Object> first = ids("list-escalations", Map.of("limit", 4));
        assertThat(first).containsExactly(id(9), id(8), id(7), id(6));
        assertThat(ids("list-escalations", Map.of("limit", 4, "before", first.get(3))))
                .containsExactly(id(5), id(4), id(3), id(2));
    }

    @Test
    void timesBoundTheLog() {
        var between = Map.<String, Object>of(
                "since",
                Ids.time(NOW.plus(Duration.ofMinutes(2))),
                "before",
                Ids.time(NOW.plus(Duration.ofMinutes(4))));
        assertThat(ids("list-escalations", between)).containsExactly(id(3), id(2));
    }

    @Test
    void everyFilterNarrowsTheLog() {
        assertThat(ids("list-escalations-by-outcome", Map.of("outcome", "no-agent")))
                .containsExactly(id(3));
        assertThat(ids("list-escalations-by-outcome", Map.of("outcome", "calling")))
                .hasSize(9);
        for (var filter : Map.of("connection", "genesys-fr", "channel", "bot", "own", "shop")
                .entrySet()) {
            assertThat(ids("list-escalations", Map.of(filter.getKey(), filter.getValue())))
                    .hasSize(10);
            assertThat(ids("list-escalations", Map.of(filter.getKey(), "other")))
                    .isEmpty();
        }
    }

    @Test
    void aBotIsFoundByBothOfItsNames() {
        assertThat(ids("list-escalations", Map.of("bot", "shop"))).hasSize(10);
        assertThat(ids("list-escalations", Map.of("bot", "Callback FR"))).hasSize(10);
        assertThat(ids("list-escalations", Map.of("bot", "Callback"))).isEmpty();
    }

    @Test
    void aTextIsFoundWhereItIsWhole() {
        String reference = claims.get(5).escalation().reference();
        assertThat(find(reference)).containsExactly(id(5));
        assertThat(find((String) id(6))).containsExactly(id(6));
        assertThat(find("V-1")).containsExactly(id(3));
        assertThat(find("c-1")).hasSize(10);
        assertThat(find(reference.substring(1))).isEmpty();
        assertThat(find("c-")).isEmpty();
        assertThat(search("genesys-fr")).hasSize(10);
        assertThat(search(reference)).containsExactly(id(5));
    }

    @Test
    void theBeginningOfAWordOfTheBotsNameIsFound() {
        assertThat(search("CALL")).hasSize(10);
        assertThat(search("fr")).hasSize(10);
        assertThat(search("back")).isEmpty();
        assertThat(search("call_ack")).isEmpty();
        assertThat(search("%")).isEmpty();
    }

    @Test
    void aNumberIsFoundByItsHashInAnyAttempt() {
        assertThat(ids("search-escalations-by-phone", Map.of("phoneHash", "hash")))
                .hasSize(10);
        assertThat(ids("search-escalations-by-phone", Map.of("phoneHash", "other")))
                .isEmpty();
    }

    @Test
    void anEscalationShowsItsLastAttempt() {
        ledger.claim(Samples.further(claims.get(3), 2, "n-new"));
        assertThat(rowOf(claims.get(3)))
                .containsEntry("n", 2)
                .containsEntry("outcome", "calling")
                .containsEntry("phone_masked", "+33 ••• 78")
                .containsEntry("connection_version", 3)
                .containsEntry("attempt_key", attempts(3).get(1).get("attempt_key"))
                .satisfies(row -> assertThat(Rows.instant(row.get("at")))
                        .isEqualTo(claims.get(3).escalation().at()));
        assertThat(attempts(3)).extracting(row -> row.get("outcome")).containsExactly("no-agent", "calling");
    }

    private List<Map<String, Object>> attempts(int i) {
        return sql.rows("select-attempts", Map.of("id", id(i)));
    }

    private List<Object> find(String text) {
        return ids("find-escalations", Map.of("q", text, "conversation", text));
    }

    private List<Object> search(String text) {
        return ids("search-escalations", Map.of("q", text, "conversation", text, "word", Rows.wordPrefix(text)));
    }

    private List<Object> ids(String statement, Map<String, Object> given) {
        Map<String, Object> parameters = new HashMap<>();
        for (String filter : List.of("bot", "own", "connection", "channel", "outcome")) {
            parameters.put(filter, null);
        }
        parameters.putAll(Map.of("since", Ids.FIRST, "before", Ids.LAST, "limit", 50));
        parameters.putAll(given);
        return sql.rows(statement, parameters).stream()
                .map(row -> row.get("id"))
                .toList();
    }

    private Object id(int i) {
        return claims.get(i).escalation().id();
    }
}
