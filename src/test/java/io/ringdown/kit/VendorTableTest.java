package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of vendors is what the mappings say. {@code ./mvnw test -Dtest=VendorTableTest -Drewrite=true} writes it anew. */
class VendorTableTest {
    private static final Path PAGE = Shipped.FOLDER.resolve("README.md");

    @Test
    void theTableOfVendorsIsWhatTheMappingsSay() throws IOException {
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(PAGE, VendorTable.renewed(page));
        }
        assertThat(Files.readString(PAGE)).isEqualTo(VendorTable.renewed(page));
    }
}
