package io.ringdown.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say to who types them, right or wrong. */
final class CommandsIT {
    @TempDir
    static Path folder;

    private static Path home;

    @BeforeAll
    static void install() throws Exception {
        home = Installation.unrehearsed(folder.resolve("ringdown"));
    }

    @Test
    void withoutACommandItListsThem() throws Exception {
        assertThat(run(2)).contains("Usage: ringdown", "serve", "demo", "simulate");
        assertThat(run(0, "--help")).contains("Usage: ringdown", "serve", "demo", "simulate");
        assertThat(run(2, "nope")).contains("'nope'", "Usage: ringdown");
    }

    @Test
    void everyCommandExplainsItself() throws Exception {
        assertThat(run(0, "serve", "--help")).contains("Usage: ringdown serve", "application.properties");
        assertThat(run(0, "simulate", "--help")).contains("VENDOR", "--port", "--latency", "--outage", "--rate-limit");
        assertThat(run(0, "pause", "--help")).contains("Usage: ringdown pause", "CONNECTION", "RINGDOWN_ADMIN_KEY");
        assertThat(run(0, "resume", "--help")).contains("Usage: ringdown resume", "CONNECTION");
        assertThat(run(0, "connection", "add", "--help")).contains("FILE", "--replace", "${env:NAME}");
        assertThat(run(0, "bot", "add", "--help")).contains("--connection", "--platform", "--language", "--country");
        assertThat(run(0, "platform", "new", "--help")).contains("Usage: ringdown platform new", "PLATFORM");
        assertThat(run(0, "--version")).isEqualTo("Ringdown 0.1.0\n");
    }

    @Test
    void anUnknownVendorIsAnsweredWithThoseThatThereAre() throws Exception {
        assertThat(run(1, "simulate", "nope"))
                .startsWith("There is no vendor nope; there are amazon-connect, ")
                .endsWith("zendesk-talk\n");
    }

    @Test
    void aSimulatorSaysHowToUseIt() throws Exception {
        try (Program program = Program.start(home, Map.of(), "simulate", "genesys-cloud", "--port", "0")) {
            assertThat(program.until("answers on")).startsWith("genesys-cloud answers on http://127.0.0.1:");
            assertThat(program.until("origin")).contains("RINGDOWN_PRIVATE_HOSTS=127.0.0.1:");
            program.stop();
        }
    }

    @Test
    void aPortThatIsTakenStopsTheStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            Map<String, String> environment =
                    Map.of("RINGDOWN_DATA_DIR", folder.resolve("data").toString(), "RINGDOWN_HTTP_PORT", port);

            try (Program program = Program.start(home, environment, "serve")) {
                assertThat(program.ended()).isEqualTo(1);
                assertThat(program.output())
                        .contains("ringdown.http.port: nothing can listen on 127.0.0.1:" + port, "RINGDOWN_HTTP_PORT")
                        .doesNotContain("answers on", "\tat ");
            }
        }
    }

    private static String run(int status, String... arguments) throws Exception {
        try (Program program = Program.start(home, Map.of(), arguments)) {
            assertThat(program.ended()).as(program.output()).isEqualTo(status);
            return program.output();
        }
    }
}
