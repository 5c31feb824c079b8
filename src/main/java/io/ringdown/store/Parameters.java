package io.ringdown.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Sets the parameters of one statement from left to right; any value may be null. */
final class Parameters {
    private final PreparedStatement statement;
    private int index;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters text(String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    Parameters texts(List<String> values) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf("varchar", values.toArray()));
        return this;
    }

    Parameters number(Number value) throws SQLException {
        statement.setObject(++index, value, value instanceof Long ? Types.BIGINT : Types.INTEGER);
        return this;
    }

    /** Whole seconds, rounded up as bots are told. */
    Parameters seconds(Duration value) throws SQLException {
        statement.setObject(
                ++index, value == null ? null : value.plusNanos(999_999_999).toSeconds(), Types.BIGINT);
        return this;
    }

    Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    Parameters time(Instant value) throws SQLException {
        statement.setObject(
                ++index, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    /** Adds what was set to the batch. */
    void add() throws SQLException {
        statement.addBatch();
        index = 0;
    }
}
