package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The connected bot as iAdvize meets it: who may ask, in which language, when the bot is shown, to whom it hands over. */
final class IadvizeTest extends EveryIadvize {
    private static final String QUERY = "?idConnectorVersion=7a1e&idWebsite=ha-123";

    @Test
    void whatIsNotSignedIsRefusedBeforeAnythingElse() {
        byte[] body = TestGateway.bytes(Map.of("idOperator", iadvize.operator(), "idConversation", "c"));
        HttpRequest.Builder unsigned = iadvize.request("POST", "/conversations", body);
        assertThat(stage.gateway.send(unsigned.build()).statusCode()).isEqualTo(401);
        assertThat(status(unsigned, Iadvize.signature("another-secret-token", body)))
                .isEqualTo(401);
        assertThat(status(unsigned, Iadvize.signature(Iadvize.SECRET, "{}".getBytes())))
                .isEqualTo(401);
        HttpRequest.Builder keyed = iadvize.request("GET", "/external-bots" + QUERY, new byte[0]);
        assertThat(stage.gateway
                        .send(keyed.header("X-API-Key", TestGateway.ADMIN).build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void ofAGetTheQueryIsSignedAsItWasSent() {
        assertThat(iadvize.send("GET", "/external-bots", "?a=%41%20b&a=2", null, Iadvize.SECRET)
                        .statusCode())
                .isEqualTo(200);
        HttpRequest.Builder other = iadvize.request("GET", "/external-bots?a=%41%20b&a=3", new byte[0]);
        assertThat(status(other, Iadvize.signature(Iadvize.SECRET, "a=%41%20b&a=2".getBytes())))
                .isEqualTo(401);
    }

    @Test
    void twoSecretsAreValidWhileOneTakesOver() {
        String next = "the-next-secret-token";
        assertThat(change(Map.of("signatureSecret", List.of(next, Iadvize.SECRET))))
                .isEqualTo(200);
        assertThat(listed(next)).isEqualTo(200);
        assertThat(listed(Iadvize.SECRET)).isEqualTo(200);

        assertThat(change(Map.of("signatureSecret", next))).isEqualTo(200);
        assertThat(listed(next)).isEqualTo(200);
        assertThat(listed(Iadvize.SECRET)).isEqualTo(401);

        assertThat(change(Map.of())).isEqualTo(200);
        assertThat(listed(next)).isEqualTo(200);
    }

    @Test
    void theRecipeNamesWhatIsEnteredAtIadvize() {
        String name = Stage.unique("iadvize-");
        JsonNode made = json(stage.gateway.send(
                "POST",
                "/v1/bots",
                TestGateway.ADMIN,
                Map.of(
                        "name",
                        name,
                        "connections",
                        List.of("acme"),
                        "platform",
                        "iadvize-connected-bot",
                        "scenario",
                        "callback",
                        "signatureSecret",
                        Iadvize.SECRET)));
        assertThat(made.path("recipe").asText())
                .contains("/v1/iadvize/" + name + "\n", "/v1/iadvize/health", "scenario callback", "people")
                .doesNotContain(Iadvize.SECRET);
    }

    @Test
    void noSecretIsShownAgain() {
        assertThat(stage.gateway
                        .send("GET", "/v1/bots?limit=500", TestGateway.ADMIN, null)
                        .body())
                .contains(iadvize.bot())
                .doesNotContain(Iadvize.SECRET);
    }

    @Test
    void aBotWithoutScenarioSecretOrItsOneConnectionIsRefusedWithAllReasons() {
        HttpResponse<String> refused = stage.gateway.send(
                "POST",
                "/v1/bots",
                TestGateway.ADMIN,
                Map.of(
                        "name",
                        Stage.unique("iadvize-"),
                        "connections",
                        List.of("acme"),
                        "platform",
                        "iadvize-connected-bot"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("scenario", "signatureSecret");
        assertThat(change(Map.of("scenario", "calback"))).isEqualTo(400);
    }

    @Test
    void itsOwnMessagesAreAnsweredWithNothing() {
        String chat = iadvize.open();
        JsonNode own = iadvize.message("m-1", "operator", "06 39 98 00 12");
        assertThat(Iadvize.lines(iadvize.call("POST", "/conversations/" + chat + "/messages", own)))
                .isEmpty();
        assertThat(iadvize.escalations()).isEmpty();
    }

    @Test
    void theBotSpeaksTheLanguageThatIadvizeGaveIt() {
        iadvize.bind("FR_ca");
        assertThat(iadvize.greeting()).anyMatch(text -> text.startsWith("À quel numéro"));
        String chat = iadvize.open();
        assertThat(iadvize.say(chat, "+999 0001 02").get(0)).startsWith("Nous n'avons pas reconnu ce numéro");
        assertThat(iadvize.say(chat, "non merci").get(0)).startsWith("Très bien, nous ne vous appellerons pas");
    }

    @Test
    void aChatIsHandedToTheRuleOfThatLabelElseToTheOnlyOne() {
        String other = UUID.randomUUID().toString();
        Map<String, String> sales = Iadvize.rule(other, "Sales");
        iadvize.bind("en", List.of(sales, Iadvize.rule(Iadvize.PEOPLE, "people")));
        assertThat(transfers()).containsExactly("(transfer " + Iadvize.PEOPLE + ")");
        iadvize.bind("en", List.of(sales));
        assertThat(transfers()).containsExactly("(transfer " + other + ")");
    }

    @Test
    void whereNobodyCanTakeAChatWhatFollowsAFailedTransferIsSaidAtOnce() {
        iadvize.bind("en", List.of());
        assertThat(iadvize.say(iadvize.open(), "Write to a colleague"))
                .element(1)
                .asString()
                .startsWith("I am sorry, no colleague is free");
        iadvize.bind(
                "en",
                List.of(
                        Iadvize.rule(UUID.randomUUID().toString(), "Sales"),
                        Iadvize.rule(UUID.randomUUID().toString(), "Care")));
        assertThat(transfers()).isEmpty();
    }

    @Test
    void aQuickReplyThatIsTouchedIsAMessageAndAPictureIsNotUnderstood() {
        String chat = iadvize.open();
        assertThat(sent(chat, "image/png", "06 39 98 00 12").get(0)).startsWith("Sorry, I did not understand");
        assertThat(sent(chat, "text/quick-reply", "Write to a colleague").get(0))
                .startsWith("One moment please");
    }

    @Test
    void aConversationIsKnownByItsIdOnlyToItsBot() {
        String chat = iadvize.open();
        assertThat(iadvize.call("GET", "/conversations/" + chat, null)
                        .path("idConversation")
                        .asText())
                .isEqualTo(chat);
        Iadvize other = Iadvize.bound(stage.gateway, "acme", "callback", "en");
        assertThat(other.send("GET", "/conversations/" + chat, QUERY, null, Iadvize.SECRET)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aBoundBotIsToldAgain() {
        JsonNode bound = iadvize.call("GET", "/bots/" + iadvize.operator(), null);
        assertThat(bound.at("/external/idBot").asText()).isEqualTo(iadvize.bot());
        assertThat(iadvize.send("GET", "/bots/ha-unknown", QUERY, null, Iadvize.SECRET)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theBotIsShownUnlessItsConnectionIsPaused() {
        String connection = Stage.unique("acme-");
        stage.gateway.connection(
                connection, "acme", Map.of("brand", "one"), Map.of("token", "t0ken"), stage.vendor.origin());
        Iadvize own = Iadvize.bound(stage.gateway, connection, "callback", "en");
        assertThat(own.available()).isTrue();
        stage.gateway.send("POST", "/v1/connections/" + connection + "/pause", TestGateway.ADMIN, null);
        assertThat(own.available()).isFalse();
    }

    @Test
    void healthIsToldToAnybody() {
        HttpRequest request = HttpRequest.newBuilder(stage.gateway.address().resolve("/v1/iadvize/health"))
                .build();
        assertThat(stage.gateway.send(request).body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private List<String> transfers() {
        return iadvize.say(iadvize.open(), "Write to a colleague").stream()
                .filter(line -> line.startsWith("(transfer"))
                .toList();
    }

    private List<String> sent(String chat, String contentType, String value) {
        ObjectNode message = iadvize.message(UUID.randomUUID().toString(), "visitor", value);
        ((ObjectNode) message.at("/message/payload")).put("contentType", contentType);
        return Iadvize.lines(iadvize.call("POST", "/conversations/" + chat + "/messages", message));
    }

    private int status(HttpRequest.Builder request, String signature) {
        return stage.gateway
                .send(request.copy().header("x-iadvize-signature", signature).build())
                .statusCode();
    }

    private int listed(String secret) {
        return iadvize.send("GET", "/external-bots", QUERY, null, secret).statusCode();
    }

    private int change(Map<String, ?> settings) {
        Map<String, Object> bot = new java.util.HashMap<>(
                Map.of("connections", List.of("acme"), "platform", "iadvize-connected-bot", "scenario", "callback"));
        bot.putAll(settings);
        return stage.gateway
                .send("PUT", "/v1/bots/" + iadvize.bot(), TestGateway.ADMIN, bot)
                .statusCode();
    }
}
