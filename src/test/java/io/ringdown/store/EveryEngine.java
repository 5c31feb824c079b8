package io.ringdown.store;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that runs on an empty database of every {@link Engine}. */
@ParameterizedClass
@EnumSource(Engine.class)
abstract class EveryEngine {
    @Parameter
    Engine engine;

    Database database;
    WaitingLedger ledger;
    Statements sql;

    @BeforeEach
    void start() {
        database = engine.emptied();
        ledger = new WaitingLedger(database.dataSource(), Spools.of(database));
        sql = new Statements(database);
    }

    @AfterEach
    void stop() {
        sql.close();
        ledger.close();
    }

    Map<String, Object> rowOf(Claim claim) {
        String id = claim.attempt().escalation();
        return sql.rows("select-escalation", Map.of("id", id)).get(0);
    }
}
