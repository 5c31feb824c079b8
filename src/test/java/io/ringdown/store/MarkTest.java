package io.ringdown.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkTest {
    @TempDir
    Path folder;

    private Mark embedded;
    private Mark replica;

    @BeforeEach
    void makeDatabase() throws IOException {
        Files.writeString(database(), "rows");
        embedded = new Mark(folder, true);
        replica = new Mark(folder, false);
    }

    @Test
    void aNewDatabaseHasLostNothing() {
        assertThat(embedded.betrays(0)).isFalse();
        assertThat(replica.betrays(0)).isFalse();
    }

    @Test
    void theSameDatabaseMayHaveComeFurtherButNotBack() throws IOException {
        embedded.set(7);
        assertThat(embedded.betrays(7)).isFalse();
        assertThat(embedded.betrays(8)).isFalse();
        assertThat(embedded.betrays(6)).isTrue();
    }

    @Test
    void anEmbeddedDatabaseWithoutItsMarkCameFromElsewhere() {
        assertThat(embedded.betrays(7)).isTrue();
    }

    @Test
    void anEmbeddedDatabaseThatIsAnotherFileIsACopy() throws IOException {
        embedded.set(7);
        Files.move(database(), folder.resolve("before"));
        Files.copy(folder.resolve("before"), database());

        assertThat(embedded.betrays(7)).isTrue();
    }

    @Test
    void aReplicaMayHaveANewFolder() throws IOException {
        assertThat(replica.betrays(7)).isFalse();
        replica.set(7);
        assertThat(replica.betrays(6)).isTrue();
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Files.writeString(folder.resolve("ringdown.mark"), "x");
        assertThatThrownBy(() -> embedded.betrays(7))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("ringdown.mark");
    }

    private Path database() {
        return folder.resolve("ringdown.mv.db");
    }
}
