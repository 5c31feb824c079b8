package io.ringdown;

import static io.ringdown.TestGateway.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that no database, vendor or answer expects keep nobody from being called, on both databases. */
@ParameterizedClass
@EnumSource
final class OddTextsTest {
    @Parameter
    Stage.Store store;

    private Stage stage;
    private String bot;
    private String number;

    @BeforeEach
    void makeBot() {
        stage = store.stage();
        bot = stage.bot();
        number = Stage.number();
    }

    @Test
    void charactersThatNoDatabaseTakesAreNoObstacle() {
        String odd = "\\u0000a\\ud83d\\u202e\\u0007\\ufeff\\uffff";
        JsonNode answer = post("{\"phone\": \"" + number + "\", \"conversationId\": \"" + odd + number
                + "\", \"visitorName\": \"" + odd + "\", \"botName\": \"" + odd + "\", \"page\": \"" + odd
                + "\", \"channel\": \"" + odd + "\", \"language\": \"" + odd + "\", \"country\": \"" + odd
                + "\", \"order\": \"" + odd + "\", \"" + odd + "\": \"" + odd
                + "\", \"consent\": {\"given\": true, \"text\": \""
                + odd + "\"}}");
        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        assertThat(stage.vendor.callsTo(number)).hasSize(1);
        assertThat(stage.log(answer).path("outcome").asText()).isEqualTo("accepted");
    }

    @Test
    void textsOfAnyLengthAreNoObstacle() {
        Map<String, Object> body = new TreeMap<>();
        for (String name : new String[] {
            "conversationId", "requestKey", "visitorName", "botName", "page", "channel", "country", "order"
        }) {
            body.put(name, "😀" + "x".repeat(5000));
        }
        body.put("language", "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee");
        body.put("phone", "my number is " + "x".repeat(5000) + " " + number);
        JsonNode answer = stage.escalate(bot, body);
        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        assertThat(stage.log(answer).path("attemptLog").findValuesAsText("outcome"))
                .containsExactly("accepted");
    }

    @Test
    void whateverIdTheVendorGivesTheCallIsKeptAsAccepted() {
        JsonNode answer = stage.escalate(bot, Map.of("phone", number.replaceFirst("..$", "22")));
        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        assertThat(stage.log(answer).at("/attemptLog/0/vendorReference").asText())
                .startsWith("v33");
    }

    @Test
    void anExpressionOrAPlaceholderInWhatIsSaidStaysText() {
        String expression = "${exchangeProperty.journey} {{ringdown.admin.key}} =connection.token #{1+1}";
        stage.escalate(bot, Map.of("phone", number, "visitorName", expression, "conversationId", expression + number));
        JsonNode sent = stage.vendor.callsTo(number).get(0).json();
        assertThat(sent.path("name").asText()).isEqualTo(expression);
        assertThat(sent.path("conversation").asText()).isEqualTo(expression + number);
    }

    private JsonNode post(String body) {
        return json(stage.gateway.send(
                stage.raw(bot, "application/json", body.getBytes(UTF_8)).build()));
    }
}
