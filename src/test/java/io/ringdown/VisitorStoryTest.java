package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.house.House;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The visitor's story on the connected bot, in every language that the shipped scenario and the visitor's texts have. */
@ParameterizedClass
@MethodSource("languages")
final class VisitorStoryTest {
    private static final Map<String, String> SENTENCES = Map.of(
            "en", "Sure, my number is %s, thanks!",
            "fr", "Oui, mon numéro est le %s, merci !",
            "de", "Gern, meine Nummer ist %s, danke!",
            "es", "Sí, mi número es el %s, gracias.",
            "it", "Certo, il mio numero è %s, grazie!",
            "nl", "Graag, mijn nummer is %s, bedankt!",
            "pt", "Claro, o meu número é %s, obrigado!");

    private static final Map<String, String> NO = Map.of(
            "en", "No thanks.",
            "fr", "Non merci.",
            "de", "Nein danke.",
            "es", "No, gracias.",
            "it", "No grazie.",
            "nl", "Nee, bedankt.",
            "pt", "Não, obrigado.");

    @Parameter
    String language;

    private final Stage stage = Stage.shared();
    private final TestVendor vendor = stage.vendor;
    private Iadvize iadvize;
    private String chat;

    static List<String> languages() {
        return House.files("messages", ".yaml").stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .toList();
    }

    @BeforeEach
    void open() {
        iadvize = Iadvize.bound(stage.gateway, "acme", "callback", language);
        chat = iadvize.open();
    }

    @AfterEach
    void letGo() {
        vendor.release();
    }

    @Test
    void theChatOpensWithGreetingNoticeAndQuestion() {
        assertThat(iadvize.greeting())
                .containsExactly(said("greeting"), said("notice"), said("number"), offer("person"));
    }

    @Test
    void aNumberInASentenceIsCalled() {
        String number = Stage.number();
        List<String> replies = iadvize.say(chat, SENTENCES.get(language).formatted(spelled(number)));

        assertThat(replies.get(0)).startsWith(beginning("accepted")).contains(number.substring(10));
        assertThat(replies.subList(1, 4)).containsExactly("(wait 120 seconds)", said("goodbye"), "(close)");
        assertThat(vendor.callsTo(number)).singleElement().satisfies(call -> assertThat(
                        call.json().path("notice").asText())
                .as("version of the notice with which the chat began")
                .isEqualTo("2026-11"));
        JsonNode row = iadvize.escalations().get(0);
        assertThat(row.path("botName").asText()).isEqualTo("Callback");
        assertThat(row.path("outcome").asText()).isEqualTo("accepted");
        assertThat(row.path("conversationId").asText()).isEqualTo(chat);
    }

    @Test
    void aNumberThatTheVendorRefusesIsCorrectedInOneEscalation() {
        List<String> first = iadvize.say(chat, Stage.refused());
        assertThat(first.get(0)).startsWith(beginning("invalid-number"));
        assertThat(first).containsSequence(offer("person"), "(wait 120 seconds)", said("silence"));

        String number = Stage.number();
        assertThat(iadvize.say(chat, number).get(0)).startsWith(beginning("accepted"));
        assertThat(iadvize.escalations()).hasSize(1);
        assertThat(iadvize.escalations().get(0).path("attempts").asInt()).isEqualTo(2);
        assertThat(iadvize.escalations().get(0).path("outcome").asText()).isEqualTo("accepted");
    }

    @Test
    void theThirdBadNumberIsTheLast() {
        iadvize.say(chat, Stage.refused());
        iadvize.say(chat, Stage.refused());
        List<String> last = iadvize.say(chat, Stage.refused());

        assertThat(last)
                .containsExactly(
                        text("invalid-number.last"),
                        "(transfer " + Iadvize.PEOPLE + ")",
                        said("nobody"),
                        "(wait 120 seconds)",
                        "(close)");
        assertThat(iadvize.escalations()).hasSize(1);
    }

    @Test
    void aSuccessThatComesLateIsToldAtTheNextMessage() {
        Iadvize hasty = Iadvize.bound(stage.gateway, "acme", "callback", language);
        patience(hasty, "500ms");
        String late = hasty.open();
        String number = Stage.number();
        vendor.hold();
        assertThat(hasty.say(late, number)).containsExactly(text("pending"));
        vendor.release();

        patience(hasty, "60s");
        assertThat(hasty.say(late, "…?").get(0)).startsWith(beginning("accepted"));
        assertThat(vendor.callsTo(number)).hasSize(1);
    }

    @Test
    void aClosedTeamIsToldAndPeopleAreOffered() {
        assertThat(iadvize.say(chat, "+999 0001 11")).containsExactly(text("closed"), offer("person"));
    }

    @Test
    void whoWantsToWriteIsHandedToPeople() {
        assertThat(iadvize.say(chat, offer("person").replace("(offer ", "").replace(")", "")))
                .containsExactly(
                        said("handover"),
                        "(transfer " + Iadvize.PEOPLE + ")",
                        said("nobody"),
                        "(wait 120 seconds)",
                        "(close)");
        assertThat(iadvize.escalations()).isEmpty();
    }

    @Test
    void whoDeclinesIsNotAskedAgain() {
        assertThat(iadvize.say(chat, NO.get(language)))
                .containsExactly(said("declined"), "(wait 120 seconds)", "(close)");
        assertThat(iadvize.escalations()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsAskedAgainAndThenHandedOver() {
        List<String> first = iadvize.say(chat, "qwertz");
        assertThat(first)
                .containsExactly(
                        said("unclear"),
                        said("number"),
                        offer("person"),
                        "(wait 120 seconds)",
                        said("silence"),
                        "(wait 120 seconds)",
                        said("goodbye"),
                        "(close)");
        iadvize.say(chat, "qwertz");
        assertThat(iadvize.say(chat, "qwertz")).startsWith(said("handover"), "(transfer " + Iadvize.PEOPLE + ")");
        assertThat(iadvize.escalations()).isEmpty();
    }

    /** How long that iAdvize waits from now on. */
    private void patience(Iadvize hasty, String deadline) {
        Map<String, Object> bot = Map.of(
                "connections",
                List.of("acme"),
                "platform",
                "iadvize-connected-bot",
                "scenario",
                "callback",
                "deadline",
                deadline,
                "language",
                language,
                "country",
                "FR");
        assertThat(stage.gateway
                        .send("PUT", "/v1/bots/" + hasty.bot(), TestGateway.ADMIN, bot)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String spelled(String number) {
        return "0" + number.substring(3).replaceAll("(..)", "$1 ").strip();
    }

    private String said(String name) {
        return tree("scenarios/callback/texts/").path("say").path(name).asText();
    }

    private String offer(String name) {
        return "(offer "
                + tree("scenarios/callback/texts/").path("offer").path(name).asText() + ")";
    }

    /** The last of the texts, which needs no facts. */
    private String text(String key) {
        JsonNode texts = tree("messages/").path(key);
        return texts.path(texts.size() - 1).asText();
    }

    /** The words of a text before the first fact. */
    private String beginning(String key) {
        return text(key).replaceFirst("[{].*", "").replaceFirst("(?<=^.{20}).*", "");
    }

    private JsonNode tree(String folder) {
        return TestGateway.JSON.valueToTree(new Load(LoadSettings.builder().build())
                .loadFromString(House.text(Path.of(folder + language + ".yaml"))));
    }
}
