package io.ringdown.store;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The one row of {@code vault}. */
final class VaultRow {
    private final DataSource database;

    VaultRow(DataSource database) {
        this.database = database;
    }

    Optional<Keys> read() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select keyset, hash_key, fingerprint from vault")) {
            return rows.next()
                    ? Optional.of(new Keys(rows.getBytes(1), rows.getBytes(2), rows.getString(3)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new UnusableStore("The keys of the database cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes the row unless another gateway was faster; answers what stands there. */
    Keys write(Keys keys) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into vault (id, keyset, hash_key, fingerprint) values (1, ?, ?, ?) on conflict do nothing")) {
            insert.setBytes(1, keys.keyset());
            insert.setBytes(2, keys.hashKey());
            insert.setString(3, keys.fingerprint());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new UnusableStore("The keys of the database cannot be written: " + e.getMessage(), e);
        }
        return read().orElseThrow();
    }

    /**
     * What the row holds.
     *
     * @param keyset of Tink, wrapped by the master key
     * @param hashKey wrapped likewise
     * @param fingerprint of the master key
     */
    record Keys(byte[] keyset, byte[] hashKey, String fingerprint) {}
}
