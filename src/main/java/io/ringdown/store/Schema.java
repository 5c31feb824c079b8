package io.ringdown.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The migrations of some folders. Flyway applies and checks them, and is not even loaded when its history names just these files. */
final class Schema {
    private final List<Path> folders;

    Schema(List<Path> folders) {
        this.folders = folders;
    }

    /** @throws UnusableStore when a migration fails, or when the database is from a newer version or other files */
    void migrate(DataSource database) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new UnusableStore("The folder of the migrations is missing: " + folder.toAbsolutePath());
            }
        }
        if (isApplied(database)) {
            return;
        }
        try {
            Flyway.configure()
                    .dataSource(database)
                    .locations(folders.stream()
                            .map(folder -> "filesystem:" + folder.toAbsolutePath())
                            .toArray(String[]::new))
                    .loggers("slf4j")
                    .communityDBSupportEnabled(false)
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new UnusableStore("The database cannot be brought to this version: " + e.getMessage(), e);
        }
    }

    /** Whether Flyway's history names just the files of the folders, unchanged. */
    boolean isApplied(DataSource database) {
        return applied(database).equals(files());
    }

    /** Script and checksum of what Flyway did here; empty when it never ran or did not succeed. */
    private static Map<String, Integer> applied(DataSource database) {
        Map<String, Integer> applied = new HashMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select script, checksum, success from flyway_schema_history where type = 'SQL'")) {
            while (rows.next()) {
                if (!rows.getBoolean(3)) {
                    return Map.of();
                }
                applied.put(rows.getString(1), rows.getInt(2));
            }
        } catch (SQLException e) {
            return Map.of(); // no such table: a new database; anything else Flyway meets and reports
        }
        return applied;
    }

    private Map<String, Integer> files() {
        Map<String, Integer> files = new HashMap<>();
        folders.forEach(folder -> files.putAll(files(folder)));
        return files;
    }

    private static Map<String, Integer> files(Path folder) {
        Map<String, Integer> files = new HashMap<>();
        try (Stream<Path> scripts = Files.list(folder)) {
            for (Path script :
                    scripts.filter(file -> file.toString().endsWith(".sql")).toList()) {
                // As Flyway does: the lines without their ends.
                CRC32 sum = new CRC32();
                Files.readAllLines(script).forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
                files.put(script.getFileName().toString(), (int) sum.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
