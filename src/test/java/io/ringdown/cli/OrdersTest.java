package io.ringdown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.mapping.InvalidMapping;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an administrator orders from the command line, at a gateway that runs. */
class OrdersTest {
    private static final String FILE = """
            name: brand-fr
            mapping: genesys-cloud
            values: {region: mypurecloud.de, queueId: f0a1, clientId: cid}
            secrets: {clientSecret: '${env:BRAND_FR_CLIENT_SECRET}'}
            """;

    @TempDir
    static Path home;

    private static TestGateway gateway;
    private static Api api;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start(home.resolve("data"), Map.of());
        api = new Api(gateway.address(), TestGateway.ADMIN);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aConnectionThatIsShownIsTheFileThatWasStored() {
        api.post("/v1/connections", 201, read(FILE, Map.of("BRAND_FR_CLIENT_SECRET", "s3cret")));
        String shown = ConnectionFile.text(api.ask("GET", "/v1/connections/brand-fr", 200, null));

        assertThat(shown).doesNotContain("version", "stored", "s3cret");
        JsonNode again = read(shown, Map.of("BRAND_FR_CLIENT_SECRET", "other"));
        assertThat(again).isEqualTo(read(FILE, Map.of("BRAND_FR_CLIENT_SECRET", "other")));
        assertThat(api.ask("PUT", "/v1/connections/brand-fr", 200, again)
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aSecretInPlainTextAndOneThatIsNotSetAreRefusedWithTheirLines() {
        assertThatThrownBy(() -> read(FILE.replace("'${env:BRAND_FR_CLIENT_SECRET}'", "s3cret"), Map.of()))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("brand.yaml:4:")
                .hasMessageContaining("plain text")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> read(FILE, Map.of()))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("the environment has no BRAND_FR_CLIENT_SECRET");
    }

    @Test
    void aNewBotIsToldAsTheRecipeOfItsPlatformWithItsKey() throws Exception {
        gateway.connection("crm", "json-api", Map.of("url", "https://api.acme.example/calls"), Map.of(), null);
        StringWriter told = new StringWriter();
        BotAddCommand command = new BotAddCommand(null);
        new CommandLine(command)
                .parseArgs("shop", "--connection", "crm", "--platform", "iadvize-api-connection", "--language", "fr");

        assertThat(command.give(api, new PrintWriter(told, true))).isZero();

        assertThat(told.toString())
                .contains("/v1/platforms/iadvize-api-connection/connections/crm", "\"language\": \"fr\"")
                .containsPattern("Secret value +rk_[A-Za-z0-9_-]{43}\n");
    }

    @Test
    void aConnectedBotIsMadeWithASecretOfTheEnvironmentWhichIsNotShown() throws Exception {
        gateway.connection("desk", "json-api", Map.of("url", "https://api.acme.example/calls"), Map.of(), null);
        StringWriter told = new StringWriter();
        BotAddCommand command = new BotAddCommand(null);
        new CommandLine(command)
                .parseArgs(("callback-fr --connection desk --platform iadvize-connected-bot --scenario callback"
                                + " --signature-secret APP_TOKEN --deadline 8s --language fr --country FR")
                        .split(" "));
        assertThatThrownBy(() -> command.give(api, new PrintWriter(told, true), Map.of()))
                .hasMessageContaining("The environment has no APP_TOKEN");

        assertThat(command.give(api, new PrintWriter(told, true), Map.of("APP_TOKEN", "s3cret-token")))
                .isZero();

        assertThat(told.toString())
                .contains("/v1/iadvize/callback-fr\n", "scenario callback")
                .doesNotContain("s3cret-token");
        JsonNode bots = api.ask("GET", "/v1/bots?limit=500", 200, null).path("items");
        assertThat(bots).anySatisfy(bot -> {
            assertThat(bot.path("name").asText()).isEqualTo("callback-fr");
            assertThat(bot.path("scenario").asText()).isEqualTo("callback");
            assertThat(bot.path("deadline").asText()).isEqualTo("8s");
        });
    }

    @Test
    void whereNoGatewayRunsOneIsStartedForTheOrderAndItsRecipesNameTheOneThatWillRun(@TempDir Path folder)
            throws Exception {
        String port = Integer.toString(TestGateway.freePort());
        Map<String, String> environment = Map.of("RINGDOWN_HTTP_PORT", port);
        RunningGateway.Starter starter = (at, settings) -> TestGateway.own(folder, settings);
        try (Orders orders = Orders.open(starter, environment, folder)) {
            Map<String, Object> connection = Map.of(
                    "name", "crm", "mapping", "json-api", "values", Map.of("url", "https://api.acme.example/calls"));
            orders.api().post("/v1/connections", 201, connection);
            JsonNode bot = orders.api().post("/v1/bots", 201, Map.of("name", "b", "connections", List.of("crm")));
            assertThat(bot.path("recipe").asText()).contains("http://localhost:" + port + "/v1/connections/crm");
        }
        try (TestGateway later = TestGateway.start(folder, Map.of())) {
            assertThat(later.send("GET", "/v1/connections/crm", TestGateway.ADMIN, null)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static JsonNode read(String text, Map<String, String> environment) {
        return ConnectionFile.read(Path.of("brand.yaml"), text.getBytes(StandardCharsets.UTF_8), environment);
    }
}
