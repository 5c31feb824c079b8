package io.ringdown.store;

import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs a statement for many items at once, in the transaction of its connection. */
record BatchRunner(Connection connection) {

    /** Sets the parameters of one item. */
    interface Binding<T> {
        void set(Parameters row, T item) throws SQLException;
    }

    /** How many rows each item changed. */
    <T> int[] run(String text, List<T> items, Binding<T> binding) throws SQLException {
        if (items.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            Parameters row = new Parameters(statement);
            for (T item : items) {
                binding.set(row, item);
                row.add();
            }
            return statement.executeBatch();
        }
    }

    static <T> List<T> sorted(List<T> items, Function<T, String> key) {
        return items.stream().sorted(comparing(key)).toList();
    }

    /** The items whose statement changed nothing. */
    static <T> List<T> without(List<T> items, int[] counts) {
        List<T> rest = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                rest.add(items.get(i));
            }
        }
        return rest;
    }
}
