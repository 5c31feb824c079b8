package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Mapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ship has nothing that our own check would say something of. */
class ShippedFoldersTest {
    static Iterable<Mapping> mappings() {
        return Shipped.mappings();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void aShippedFolderIsClean(Mapping mapping) {
        assertThat(FolderCheck.of(Shipped.folder(mapping))).isEmpty();
    }
}
