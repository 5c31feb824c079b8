package io.ringdown.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands on mappings answer when something is not as it should be; the tutorial shows the rest. */
final class MappingIT {
    private static final String DOCUMENT = Path.of("src/test/resources/kit/draft/acme.openapi.yaml")
            .toAbsolutePath()
            .toString();

    @TempDir
    static Path folder;

    private static Path home;
    private static Path custom;

    @BeforeAll
    static void install() throws Exception {
        home = Installation.unrehearsed(folder.resolve("ringdown"));
        custom = folder.resolve("custom");
    }

    @Test
    void theGroupSaysWhatItHas() throws Exception {
        assertThat(run(2, "mapping")).contains("Say what to do with the mappings.", "check", "test", "render", "new");
    }

    @Test
    void aDocumentWithoutAChosenOperationListsThem() throws Exception {
        assertThat(run(2, "mapping", "new", "listed", "--from-openapi", DOCUMENT))
                .contains("PUT /calls/{phoneNumber}  callNow", "Choose one: --operation ID");
        assertThat(custom.resolve("mappings/listed")).doesNotExist();
    }

    @Test
    void aNewVendorIsMadeOnceAndItsBrokenMappingStopsNoOther() throws Exception {
        assertThat(run(0, "mapping", "new", "acme", "--from-openapi", DOCUMENT, "--operation", "callNow"))
                .startsWith("Made " + Path.of("custom/mappings/acme") + ".");
        assertThat(run(1, "mapping", "new", "acme")).contains("There is a folder ", "nothing was changed");

        Path mapping = custom.resolve("mappings/acme/mapping.yaml");
        Files.writeString(mapping, Files.readString(mapping).replace("phone.digits", "phone.digitz"));

        assertThat(run(1, "mapping", "test", "acme", "json-api"))
                .contains(
                        "`phone` has no `digitz`; did you mean `digits`?",
                        "✓ plain: The API takes the call",
                        "held, 1 did not");
        assertThat(run(1, "mapping", "render", "acme")).contains("digitz").doesNotContain("\tat ");
        assertThat(run(1, "mapping", "test", "nope"))
                .startsWith("There is no vendor nope; there are acme, amazon-connect");
    }

    @Test
    void whatIsNoCurlLineIsRefused() throws Exception {
        Path line = Files.writeString(folder.resolve("line"), "curl https://v.example -F file=@x");
        assertThat(run(1, "mapping", "new", "curled", "--from-curl", line.toString()))
                .contains("`-F` is not understood");
    }

    @Test
    void aSimulatorThatIsToBeTroubledIsToldHow() throws Exception {
        assertThat(run(1, "simulate", "json-api", "--outage", "often"))
                .isEqualTo("`often` is no outage; allowed: reset, hang, or a status from 400 to 599\n");
    }

    private static String run(int status, String... arguments) throws Exception {
        try (Program program = Program.start(home, Map.of("RINGDOWN_CUSTOM", custom.toString()), arguments)) {
            assertThat(program.ended()).as(program.output()).isEqualTo(status);
            return program.output();
        }
    }
}
