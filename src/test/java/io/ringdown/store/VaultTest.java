package io.ringdown.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VaultTest {
    private static final String GIVEN = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes.".getBytes(UTF_8));
    private static final byte[] SECRET = "s3cret".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Engine.H2_MEMORY.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsSealedOpensAgainAlsoAfterARestart() {
        byte[] sealed = vault().seal(SECRET, Vault.connection("fr", 1));
        assertThat(new String(sealed, UTF_8)).doesNotContain("s3cret");
        assertThat(vault().unseal(sealed, Vault.connection("fr", 1))).isEqualTo(SECRET);
    }

    @Test
    void aRowPutElsewhereDoesNotOpen() {
        byte[] sealed = vault().seal(SECRET, Vault.connection("fr", 1));
        assertThatThrownBy(() -> vault().unseal(sealed, Vault.connection("fr", 2)))
                .isInstanceOf(UnusableStore.class)
                .hasMessage(
                        "The encrypted part of connection/fr/2 cannot be opened: it was changed, or belongs elsewhere.");
        assertThatThrownBy(() -> vault().unseal(sealed, Vault.attempt("fr", 1))).isInstanceOf(UnusableStore.class);
    }

    @Test
    void aChangedRowDoesNotOpen() {
        byte[] sealed = vault().seal(SECRET, "c");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault().unseal(changed, "c")).isInstanceOf(UnusableStore.class);
        }
    }

    @Test
    void anotherMasterKeyIsRefusedAtTheStart() {
        Vault.open(database, GIVEN, null);
        assertThatThrownBy(() -> Vault.open(database, OTHER, null))
                .isInstanceOf(UnusableStore.class)
                .hasMessageMatching("The master key is not the one of this database. Its fingerprint is [0-9a-f]{16};"
                        + " the database was made with the key [0-9a-f]{16}.");
    }

    @Test
    void theKeyFileIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        Path file = folder.resolve("master.key");
        byte[] sealed = Vault.open(database, null, file).seal(SECRET, "c");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Vault.open(database, "", file).unseal(sealed, "c")).isEqualTo(SECRET);
    }

    @Test
    void aLostKeyFileIsNotReplaced() {
        vault();
        Path file = folder.resolve("lost.key");
        assertThatThrownBy(() -> Vault.open(database, null, file))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("lost.key is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void aMalformedKeyIsNamedWithoutShowingIt() {
        assertThatThrownBy(() -> Vault.open(database, "not base64!", null))
                .hasMessage("RINGDOWN_MASTER_KEY is not base64. It must be 32 random bytes in base64, 44 characters.");
        assertThatThrownBy(() -> Vault.open(database, "c2hvcnQ=", null))
                .hasMessage("RINGDOWN_MASTER_KEY holds 5 bytes. It must be 32 random bytes in base64.");
    }

    @Test
    void aSharedDatabaseNeedsAGivenKey() {
        assertThatThrownBy(() -> Vault.open(Engine.POSTGRESQL.emptied(), null, folder.resolve("master.key")))
                .isInstanceOf(UnusableStore.class)
                .hasMessageStartingWith("RINGDOWN_MASTER_KEY is not set.");
    }

    @Test
    void replicasHashAlikeAndOtherDatabasesDoNot() {
        Database shared = Engine.POSTGRESQL.emptied();
        String hash = Vault.open(shared, GIVEN, null).hash("+33639980001");
        assertThat(hash).matches("[A-Za-z0-9_-]{22}");
        assertThat(Vault.open(shared, GIVEN, null).hash("+33639980001")).isEqualTo(hash);
        assertThat(vault().hash("+33639980001")).isNotEqualTo(hash);
    }

    private Vault vault() {
        return Vault.open(database, GIVEN, null);
    }
}
