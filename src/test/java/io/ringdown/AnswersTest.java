package io.ringdown;

import static io.ringdown.TestGateway.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bot hears: keys, styles, statuses and the visitor's language. */
final class AnswersTest {
    private static final List<String> KEYS = List.of(
            "accepted",
            "outcome",
            "reason",
            "message",
            "ask",
            "retry",
            "escalationId",
            "reference",
            "position",
            "etaMinutes",
            "opensAt",
            "retryAfter",
            "replayed");

    private static Stage stage;
    private static String plain;
    private static String http;

    @BeforeAll
    static void makeBots() {
        stage = Stage.shared();
        plain = stage.bot();
        http = stage.bot(Map.of("answerStyle", "http"));
    }

    /** The test number whose last two digits pick the outcome. */
    @ParameterizedTest
    @CsvSource({
        "01, accepted, 201",
        "02, invalid-number, 422",
        "05, number-not-allowed, 422",
        "06, missing-number, 422",
        "07, consent-required, 422",
        "08, invalid-time, 422",
        "09, duplicate, 200",
        "10, pending, 202",
        "11, closed, 503",
        "12, no-agent, 503",
        "13, rate-limited, 429",
        "15, unavailable, 503",
        "16, misconfigured, 502",
        "17, unconfirmed, 504"
    })
    void everyOutcomeHasItsStatusInTheHttpStyleAnd200InTheOther(String digits, String outcome, int status) {
        HttpResponse<String> always = stage.post(plain, Map.of("phone", "+999 0001 " + digits));
        HttpResponse<String> strict = stage.post(http, Map.of("phone", "+999 0001 " + digits));

        assertThat(always.statusCode()).isEqualTo(200);
        assertThat(json(always).path("outcome").asText()).isEqualTo(outcome);
        assertThat(names(json(always))).isEqualTo(KEYS);
        assertThat(strict.statusCode()).isEqualTo(status);
        assertThat(json(strict).path("outcome").asText()).isEqualTo(outcome);
        assertThat(names(json(strict)).subList(0, KEYS.size())).isEqualTo(KEYS);
        if (status >= 400) {
            assertThat(strict.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(names(json(strict)).subList(KEYS.size(), KEYS.size() + 4))
                    .containsExactly("type", "title", "status", "detail");
            assertThat(json(strict).path("status").asInt()).isEqualTo(status);
        }
        assertThat(stage.vendor.callsTo("0001" + digits)).isEmpty();
    }

    @Test
    void aWaitIsTextInTheAnswerAndSecondsInTheHeader() {
        HttpResponse<String> response = stage.post(http, Map.of("phone", "+999 0002 13"));
        assertThat(json(response).path("retryAfter").asText()).isEqualTo("120");
        assertThat(response.headers().firstValue("Retry-After")).contains("120");

        JsonNode queued = stage.escalate(plain, Map.of("phone", "+999 0002 18"));
        assertThat(queued.path("position").asText()).isEqualTo("3");
        assertThat(queued.path("etaMinutes").asText()).isEqualTo("5");
    }

    @Test
    void beforeAnEscalationExistsBothStylesAnswerAlike() {
        assertAlike(404, key -> stage.gateway.escalate("nowhere", key, Map.of("phone", "0639981234")));
        assertAlike(
                400,
                key -> stage.gateway.send(
                        stage.raw(key, "application/json", "[]".getBytes(UTF_8)).build()));
        assertAlike(413, key -> stage.post(key, Map.of("phone", "0639981234", "x", "x".repeat(300_000))));
        HttpResponse<String> keyless = stage.post(null, Map.of("phone", "0639981234"));
        assertThat(keyless.statusCode()).isEqualTo(401);
        assertThat(names(json(keyless)).subList(0, KEYS.size())).isEqualTo(KEYS);
    }

    @Test
    void aConnectionOfAnotherBotIsAsUnknownAsNone() {
        stage.gateway.connection("private", "acme", Map.of("brand", "b"), Map.of("token", "t"), stage.vendor.origin());
        HttpResponse<String> others = stage.gateway.escalate("private", plain, Map.of("phone", "0639981234"));
        HttpResponse<String> nowhere = stage.gateway.escalate("nowhere", plain, Map.of("phone", "0639981234"));

        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(nowhere.body());
    }

    @Test
    void theVendorsRefusalIsReadByTheMappingsRules() {
        String number = Stage.number();
        assertThat(stage.escalate(plain, Map.of("phone", number.replaceFirst("..$", "00")))
                        .path("outcome")
                        .asText())
                .isEqualTo("invalid-number");
        assertThat(stage.escalate(plain, Map.of("phone", number.replaceFirst("..$", "11")))
                        .path("outcome")
                        .asText())
                .isEqualTo("no-agent");
    }

    @ParameterizedTest
    @CsvSource({
        "fr-CA, Il semble manquer",
        "fr, Il semble manquer",
        "FR_fr, Il semble manquer",
        "de-AT, Bei dieser Nummer",
        "sv, This number",
        "xx, This number",
        "'', This number"
    })
    void theVisitorReadsTheNearestLanguageThatThereIs(String language, String begins) {
        JsonNode answer = stage.escalate(plain, said("+999 0003 03", language));
        assertThat(answer.path("message").asText()).startsWith(begins);
    }

    @Test
    void whereTheVisitorsLanguageHasNoTextTheBotsComesNext() {
        String french = stage.bot(Map.of("language", "fr"));
        JsonNode answer = stage.escalate(french, said("+999 0003 03", "sv-FI"));
        assertThat(answer.path("message").asText()).startsWith("Il semble manquer");
    }

    @Test
    void theConnectionsTextComesBeforeTheMappingsAndTheShipped() {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("name", "texts", "mapping", "acme"));
        body.put("values", Map.of("brand", "b"));
        body.put("secrets", Map.of("token", "t"));
        body.put("origin", stage.vendor.origin().toString());
        body.put("messages", Map.of("fr", Map.of("no-agent", "Revenez plus tard.")));
        assertThat(stage.gateway
                        .send("POST", "/v1/connections", TestGateway.ADMIN, body)
                        .statusCode())
                .isEqualTo(201);
        String bot = stage.gateway.bot("texts", "texts", Map.of());
        String busy = Stage.number().replaceFirst("..$", "11");

        assertThat(heard(bot, busy, "fr-BE")).isEqualTo("Revenez plus tard.");
        assertThat(heard(bot, busy, "en")).isEqualTo("The acme team is busy.");
        assertThat(heard(bot, busy, "sv")).isEqualTo("The acme team is busy.");
        assertThat(heard(plain, "+999 0004 12", "fr")).startsWith("Tous nos");
    }

    private static Map<String, String> said(String phone, String language) {
        return Map.of("phone", phone, "language", language, "conversationId", Stage.unique("said-"));
    }

    private static String heard(String bot, String phone, String language) {
        String connection = bot.equals(plain) ? "acme" : "texts";
        return json(stage.gateway.escalate(connection, bot, said(phone, language)))
                .path("message")
                .asText();
    }

    private static void assertAlike(int status, Function<String, HttpResponse<String>> request) {
        HttpResponse<String> always = request.apply(plain);
        HttpResponse<String> strict = request.apply(http);
        assertThat(always.statusCode()).isEqualTo(status);
        assertThat(strict.statusCode()).isEqualTo(status);
        assertThat(strict.body()).isEqualTo(always.body());
        assertThat(names(json(always)).subList(0, KEYS.size())).isEqualTo(KEYS);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
