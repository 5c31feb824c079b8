package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.SqlConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ClaimSweepTest {
    private final ClaimSweep sweep = new ClaimSweep(InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")));
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @BeforeEach
    void start() {
        sweep.start();
    }

    @Test
    void aPageThatWasNotWorthItEndsTheTurnAndTheNextTurnGoesOnBehindIt() {
        assertThat(cleared("", "c", "z", 249)).containsEntry("upto", "c");
        assertThat(sweep.goesOn()).isFalse();

        sweep.start();
        assertThat(sweep.goesOn()).isTrue();
        assertThat(cleared("c", "f", "z", 250)).containsEntry("upto", "f");
        assertThat(sweep.goesOn()).isTrue();
    }

    @Test
    void eachTurnOfARoundTakesOnePageMoreThanTheOneBefore() {
        cleared("", "c", "z", 0);
        sweep.start();
        cleared("c", "f", "z", 0);
        assertThat(sweep.goesOn()).isTrue();
        cleared("f", "i", "z", 0);
        assertThat(sweep.goesOn()).isFalse();
        sweep.start();
        cleared("i", "l", "z", 0);
        cleared("l", "o", "z", 0);
        assertThat(sweep.goesOn()).isTrue();
    }

    @Test
    void theLastPageEndsAtTheLastRowAndARoundBeginsWithTheNextTurn() {
        cleared("", "k", "z", 1000);
        assertThat(cleared("k", null, "z", 1000)).containsEntry("upto", "z");
        assertThat(sweep.goesOn()).isFalse();

        sweep.start();
        assertThat(cleared("", "k", "z", 0)).containsEntry("upto", "k");
        assertThat(sweep.goesOn()).isFalse();
    }

    @Test
    void withoutClaimsThereIsNothingToDelete() {
        assertThat(cleared("", null, null, 0)).containsEntry("upto", null);
        assertThat(sweep.goesOn()).isFalse();
    }

    private Map<String, Object> cleared(String after, String upto, String utmost, int deleted) {
        sweep.open(exchange);
        assertThat(body()).containsEntry("after", after).containsEntry("page", 999);
        Map<String, Object> row = new HashMap<>();
        row.put("upto", upto);
        row.put("utmost", utmost);
        exchange.getMessage().setBody(List.of(row));
        sweep.clear(exchange);
        Map<String, Object> page = body();
        assertThat(page).containsEntry("after", after);
        exchange.getMessage().setHeader(SqlConstants.SQL_UPDATE_COUNT, deleted);
        sweep.turn(exchange);
        return page;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body() {
        return exchange.getMessage().getBody(Map.class);
    }
}
