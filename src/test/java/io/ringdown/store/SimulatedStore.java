package io.ringdown.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The shipped schema and statements on an H2 in memory, whose clock a simulation moves: {@code current_timestamp} is read from here, and
 * nothing else of a statement is changed.
 */
public final class SimulatedStore implements AutoCloseable {
    private static final Path SQL = Path.of("sql");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Pattern PARAMETER = Pattern.compile(":#(\\w+)");
    private static volatile Instant now = Instant.EPOCH;

    private final Map<String, String> texts = new HashMap<>();
    private final Database database;
    private final Vault vault;
    private int writes;

    public SimulatedStore() {
        database =
                Database.open(SQL, null, "jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=100", null, null, 4);
        vault = Vault.open(database, KEY, null);
        execute("create alias simulated_now for \"io.ringdown.store.SimulatedStore.now\"");
    }

    /** What can go wrong with the database of one gateway, called at each step of a transaction. */
    public interface Faults {
        default void connecting() throws SQLException {}

        default void preparing() throws SQLException {}

        default void committing() throws SQLException {}

        default void committed() throws SQLException {}
    }

    /** What statements read as {@code current_timestamp}. */
    public static OffsetDateTime now() {
        return now.atOffset(ZoneOffset.UTC);
    }

    public void moveTo(Instant time) {
        now = time;
    }

    public Vault vault() {
        return vault;
    }

    /** How often something was written; as long as it stays the same, so do the rows. */
    public int writes() {
        return writes;
    }

    /** Forgets what earlier runs have left. */
    public void clear() {
        List.of("attempt", "escalation", "claim", "bot_hour").forEach(table -> execute("delete from " + table));
    }

    /** The database as one gateway reaches it. */
    public DataSource through(Faults faults) {
        return proxy(DataSource.class, database.dataSource(), faults);
    }

    /** The rows of a query of the simulation's own. */
    public List<Map<String, Object>> look(String query, Object... values) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            return rows(statement, List.of(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows that a statement of {@code sql/} finds, as camel-sql gives them. */
    public List<Map<String, Object>> rows(DataSource from, String name, Map<String, Object> parameters)
            throws SQLException {
        List<Object> values = new ArrayList<>();
        String text = positional(name, parameters, values);
        try (Connection connection = from.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            return rows(statement, values);
        }
    }

    /** How many rows a statement of {@code sql/} changes. */
    public int update(DataSource in, String name, Map<String, Object> parameters) throws SQLException {
        List<Object> values = new ArrayList<>();
        String text = positional(name, parameters, values);
        try (Connection connection = in.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            set(statement, values);
            writes++;
            return statement.executeUpdate();
        }
    }

    private static List<Map<String, Object>> rows(PreparedStatement statement, List<Object> values)
            throws SQLException {
        set(statement, values);
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                Map<String, Object> row = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private String positional(String name, Map<String, Object> parameters, List<Object> values) {
        Matcher matcher = PARAMETER.matcher(texts.computeIfAbsent(name, SimulatedStore::read));
        return matcher.replaceAll(found -> {
            values.add(parameters.get(found.group(1)));
            return "?";
        });
    }

    private static String read(String name) {
        try {
            return Files.readString(SQL.resolve(name + ".sql")).replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String text) {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private <T> T proxy(Class<T> type, Object target, Faults faults) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments, faults)));
    }

    private Object call(Object target, Method method, Object[] arguments, Faults faults) throws Throwable {
        boolean commits = method.getName().equals("commit");
        if (commits) {
            faults.committing();
        } else if (method.getName().equals("getConnection") && target instanceof DataSource) {
            faults.connecting();
        } else if (method.getName().equals("prepareStatement")) {
            faults.preparing();
            arguments[0] = ((String) arguments[0]).replace("current_timestamp", "simulated_now()");
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (commits) {
            writes++;
            faults.committed();
        }
        return result instanceof Connection connection && target instanceof DataSource
                ? proxy(Connection.class, connection, faults)
                : result;
    }

    @Override
    public void close() {
        database.close();
    }
}
