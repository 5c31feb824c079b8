package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    @Test
    void readsEveryFieldOfTheContract() {
        Escalation read = Samples.json("""
                {"phone": "06 12 34 56 78", "conversationId": "2f0c", "escalationId": "esc_1", "requestKey": "k",
                 "botName": "Callback FR", "channel": "copilot", "language": "fr-ca", "country": "fr",
                 "visitorName": "Camille", "consent": true, "callAt": "2026-11-25T15:00:00+01:00",
                 "page": "https://shop.example/cart", "apiKey": "secret", "order": 12, "vip": true}
                """);
        assertThat(read)
                .isEqualTo(new Escalation(
                        "brand",
                        Phones.find("06 12 34 56 78", "FR"),
                        "2f0c",
                        "esc_1",
                        "k",
                        "Callback FR",
                        "copilot",
                        "fr-CA",
                        "FR",
                        "Camille",
                        new Consent(true, null, null, null, null),
                        Instant.parse("2026-11-25T14:00:00Z"),
                        "https://shop.example/cart",
                        Map.of("order", 12, "vip", true)));
    }

    @Test
    void takesFromTheBotWhatTheBodyDoesNotSay() {
        Escalation read = Samples.json("{\"phone\": \"0612345678\", \"language\": \"??\", \"country\": \"XX\"}");
        assertThat(read.language()).isEqualTo("fr");
        assertThat(read.country()).isEqualTo("FR");
        assertThat(read.botName()).isEqualTo("callback-fr");
        assertThat(read.channel()).isEqualTo("bot");
        assertThat(read.consent()).isEqualTo(Consent.UNSAID);
        assertThat(read.callAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "phoneNumber", "phone_number", "tel", "mobile"})
    void findsTheNumberUnderEveryName(String name) {
        assertThat(Samples.json("{\"" + name + "\": \"+33612345678\"}").phone().e164())
                .isEqualTo("+33612345678");
    }

    @Test
    void takesTheFirstPhoneFieldThatIsFilled() {
        assertThat(Samples.json("{\"phone\": \"{phone}\", \"tel\": \"0612345678\"}")
                        .phone()
                        .e164())
                .isEqualTo("+33612345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"33612345678", "3.3612345678E10", "33612345678.0", "612345678"})
    void readsANumberThatIsNoText(String number) {
        assertThat(Samples.json("{\"phone\": " + number + "}").phone().e164()).isEqualTo("+33612345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"{phone}\"",
                "\"{{phone}}\"",
                "\"{{ user.phone }}\"",
                "\"${phone}\"",
                "null",
                "\"null\"",
                "\"\"",
                "\" \"",
                "[]",
                "{}",
                "true",
                "1E999999999"
            })
    void hasNoNumberWhereThePlaceholderWasLeft(String value) {
        assertThat(Samples.json("{\"phone\": " + value + "}").phone()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id}",
                "{{ id }}",
                "${id}",
                "#{id}",
                "@{chat.id}",
                "{!Chat.Id}",
                "[[id]]",
                "<<id>>",
                "%id%",
                "%%id%%"
            })
    void doesNotTakeAPlaceholderForAConversation(String left) {
        Escalation read = Samples.json(
                "{\"phone\": \"0612345678\", \"conversationId\": \"" + left + "\", \"order\": \"" + left + "\"}");
        assertThat(read.conversationId()).isNull();
        assertThat(read.context()).isEmpty();
    }

    @Test
    void readsAForm() {
        Escalation read = Samples.form("phone=06+12+34+56+78&visitorName=L%C3%A9a&consent=on&note=100%25+%zz");
        assertThat(read.phone().e164()).isEqualTo("+33612345678");
        assertThat(read.visitorName()).isEqualTo("Léa");
        assertThat(read.consent().given()).isTrue();
        assertThat(read.context()).isEqualTo(Map.of("note", "100% %zz"));
    }

    @ParameterizedTest
    @CsvSource({"+491701234567, +491701234567", "%2B491701234567, +491701234567", "+0612345678, +33612345678"})
    void restoresThePlusThatAFormLost(String sent, String e164) {
        assertThat(Samples.form("phone=" + sent).phone().e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=none"})
    void looksAtTheBodyMoreThanAtItsContentType(String type) {
        byte[] json = "\ufeff {\"phone\": \"0612345678\"}".getBytes(StandardCharsets.UTF_8);
        byte[] form = "phone=0612345678".getBytes(StandardCharsets.UTF_8);
        assertThat(Intake.read(json, type, "brand", null, Samples.BOT).phone().possible())
                .isTrue();
        if (!type.contains("json")) {
            assertThat(Intake.read(form, type, "brand", null, Samples.BOT)
                            .phone()
                            .possible())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "\"true\", true",
        "\"Yes\", true",
        "1, true",
        "\"on\", true",
        "false, false",
        "\"no\", false",
        "0, false",
        "\"legal notice\",",
        "null,"
    })
    void readsConsentInEverySpelling(String value, Boolean given) {
        assertThat(Samples.json("{\"phone\": \"1\", \"consent\": " + value + "}")
                        .consent()
                        .given())
                .isEqualTo(given);
    }

    @Test
    void readsConsentWithItsCircumstances() {
        Escalation read = Samples.json("""
                {"phone": "1", "consent": {"given": "yes", "at": "2026-11-25T15:00:00Z", "notice": "https://n.example",
                 "noticeVersion": 7, "text": "ok?"}}
                """);
        assertThat(read.consent())
                .isEqualTo(new Consent(true, Instant.parse("2026-11-25T15:00:00Z"), "https://n.example", "7", "ok?"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T15:00:00+01:00, 2026-11-25T14:00:00Z",
        "2026-11-25T15:00+0100, 2026-11-25T14:00:00Z",
        "2026-11-25t15:00:00.25z, 2026-11-25T15:00:00.250Z",
        "2026-11-25T15:00:00 01:00, 2026-11-25T14:00:00Z",
        "2026-11-25 15:00 +01:00, ",
        "2026-11-25T15:00:00, ",
        "2026-02-30T15:00:00Z, ",
        "+12026-02-03T15:00:00Z, ",
        "tomorrow at 3, "
    })
    void readsTheTimeOrRemembersThatItCouldNot(String text, Instant at) {
        assertThat(Samples.json("{\"phone\": \"1\", \"callAt\": \"" + text + "\"}")
                        .callAt())
                .isEqualTo(at == null ? Escalation.UNREADABLE_TIME : at);
    }

    @Test
    void namesTheFieldsOfABodyWithoutNumberAndNoValues() {
        BuilderSlip slip = catchThrowableOfType(
                BuilderSlip.class,
                () -> Samples.json("{\"phnoe\": \"0612345678\", \"0698765432\": 1, \"conversationId\": \"c\"}"));
        assertThat(slip)
                .hasMessage("The body has no field phone (or phoneNumber, phone_number, tel, mobile); found: phnoe,"
                        + " (unusual name), conversationId.");
        assertThat(slip.escalation().conversationId()).isEqualTo("c");
    }

    @Test
    void givesTheHeaderPrecedenceAsKey() {
        byte[] body = "{\"phone\": \"1\", \"requestKey\": \"body\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Intake.read(body, null, "brand", "header", Samples.BOT).requestKey())
                .isEqualTo("header");
    }

    @Test
    void keepsLongIdsApart() {
        String first = Samples.json("{\"phone\": 1, \"conversationId\": \"" + "c".repeat(300) + "1\"}")
                .conversationId();
        String second = Samples.json("{\"phone\": 1, \"conversationId\": \"" + "c".repeat(300) + "2\"}")
                .conversationId();
        assertThat(first).hasSizeLessThanOrEqualTo(200).isNotEqualTo(second);
    }

    @Test
    void givesTheKeyOfTheBodyToTheGateOnly() {
        byte[] body = "{\"phone\": \"1\", \"apiKey\": \"k-1\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Intake.apiKey(body, "application/json")).contains("k-1");
        assertThat(Intake.apiKey("apiKey=k-2".getBytes(StandardCharsets.UTF_8), null))
                .contains("k-2");
        assertThat(Intake.apiKey("nothing".getBytes(StandardCharsets.UTF_8), null))
                .isEmpty();
        assertThat(Intake.read(body, null, "brand", null, Samples.BOT).context())
                .isEmpty();
    }

    @Test
    void refusesToShowTheVisitorAsText() {
        assertThat(Samples.json("{\"phone\": \"0612345678\", \"visitorName\": \"Camille\"}"))
                .hasToString("Escalation[connection=brand, phone=+33 ••• 78]");
        assertThatThrownBy(() -> Samples.json("")).isInstanceOf(UnreadableBody.class);
    }
}
