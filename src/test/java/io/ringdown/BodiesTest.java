package io.ringdown;

import static io.ringdown.TestGateway.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever body a builder's platform sends, through HTTP. */
final class BodiesTest {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Stage stage;
    private static String bot;

    private String number;
    private String national;

    @BeforeAll
    static void makeBot() {
        stage = Stage.shared();
        bot = stage.bot();
    }

    @BeforeEach
    void pickNumber() {
        number = Stage.number();
        national = "0" + number.substring(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "phoneNumber", "phone_number", "tel", "mobile"})
    void theNumberMayStandUnderAnyOfItsNames(String name) {
        assertCalled(post(JSON, "{\"" + name + "\": \"" + national + "\"}"));
    }

    @Test
    void theNumberMayBeANumber() {
        assertCalled(post(JSON, "{\"phone\": " + number.substring(1) + "}"));
    }

    @Test
    void bareValuesAreTakenAsText() {
        assertCalled(post(JSON, "{\"phone\": " + national + ", \"visitorName\": Camille}"));
        assertThat(stage.vendor.callsTo(number).get(0).json().path("name").asText())
                .isEqualTo("Camille");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"{phone}\"", "\"{{phone}}\"", "{phone}", "\"null\"", "null", "\"\"", "\"no number\""})
    void aPlaceholderOrAnythingWithoutDigitsIsAMissingNumber(String value) {
        JsonNode answer = json(post(JSON, "{\"phone\": " + value + "}"));

        assertThat(answer.path("outcome").asText()).isEqualTo("missing-number");
        assertThat(answer.path("ask").asText()).isEqualTo("number");
    }

    @Test
    void aBodyWithoutAnyPhoneFieldIsTheBuildersSlip() {
        HttpResponse<String> response = post(JSON, "{\"telephone\": \"" + national + "\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("outcome").asText()).isEqualTo("misconfigured");
        assertThat(json(response).path("ask").asText()).isEmpty();
        assertThat(stage.vendor.callsTo(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[]",
                "[{\"phone\": \"0639981234\"}]",
                "\"0639981234\"",
                "{\"phone\": \"0639981234\", \"phone\": \"0639981235\"}",
                "{\"phone\": \"0639981234\"",
                "<xml>a=b</xml>",
                "\u0000\u0001\u0002"
            })
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertRefused(400, post(JSON, body));
    }

    @Test
    void aBodyOfManyPartsIsRefused() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"phone\"\r\n\r\n" + national + "\r\n--b--\r\n";
        assertRefused(400, post("multipart/form-data; boundary=b", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone=%s&page=%s", "{\"phone\": \"%s\", \"page\": \"%s\"}"})
    void aLargeFieldIsReadWhateverTheLabel(String body) {
        assertCalled(post(FORM, body.formatted(national, "a".repeat(9_000))));
    }

    @Test
    void aFormIsRead() {
        assertCalled(post(FORM, "phone=" + national.replaceAll("(..)", "$1+") + "&visitorName=Zo%C3%A9"));
        assertThat(stage.vendor.callsTo(number).get(0).json().path("name").asText())
                .isEqualTo("Zoé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "%2B", "%20"})
    void aPlusInAFormIsAPlus(String plus) {
        assertCalled(post(FORM, "phone=" + plus + number.substring(1)));
    }

    @Test
    void theContentTypeMayBeWrongOrMissing() {
        assertCalled(post("text/plain", "{\"phone\": \"" + national + "\"}"));
        assertThat(send(stage.raw(bot, null, ("{\"phone\": \"" + national + "\"}").getBytes(UTF_8)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theCharsetIsThatOfTheContentType() {
        String body = "{\"phone\": \"" + national + "\", \"visitorName\": \"Zoé\"}";
        assertCalled(send(stage.raw(bot, "application/json; charset=iso-8859-1", body.getBytes(ISO_8859_1))));
        assertThat(stage.vendor.callsTo(number).get(0).json().path("name").asText())
                .isEqualTo("Zoé");
    }

    @Test
    void furtherFieldsReachTheMapping() {
        assertCalled(post(JSON, "{\"phone\": \"" + national + "\", \"order\": 12, \"basket\": {\"items\": [\"a\"]}}"));

        JsonNode sent = stage.vendor.callsTo(number).get(0).json();
        assertThat(sent.path("order").asInt()).isEqualTo(12);
        assertThat(sent.path("basket").toString()).isEqualTo("{\"items\":[\"a\"]}");
    }

    @Test
    void theKeyMayStandInTheBody() {
        assertCalled(keyless(JSON, "{\"apiKey\": \"" + bot + "\", \"phone\": \"" + national + "\"}"));
        assertThat(keyless(FORM, "phone=" + national + "&apiKey=" + bot).statusCode())
                .isEqualTo(200);
        assertThat(stage.vendor.callsTo(number).get(0).body()).doesNotContain(bot);
        assertRefused(401, keyless(JSON, "{\"apiKey\": \"nobody's\", \"phone\": \"" + national + "\"}"));
        assertRefused(401, keyless(JSON, "{\"phone\": \"" + national + "\"}"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertRefused(413, post(JSON, "{\"phone\": \"" + national + "\", \"x\": \"" + "x".repeat(300_000) + "\"}"));
    }

    @Test
    void aCompressedBodyIsRead() throws IOException {
        byte[] body = ("{\"phone\": \"" + national + "\"}").getBytes(UTF_8);
        assertCalled(encoded("gzip", JSON, gzip(body)));
        pickNumber();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(("{\"phone\": \"" + national + "\"}").getBytes(UTF_8));
        }
        assertCalled(encoded("deflate", JSON, deflated.toByteArray()));
        pickNumber();
        assertCalled(encoded("gzip", FORM, gzip(("phone=" + national).getBytes(UTF_8))));
    }

    @Test
    void aBodyThatInflatesWithoutEndIsRefused() throws IOException {
        assertRefused(413, encoded("gzip", JSON, gzip(new byte[50_000_000])));
    }

    @Test
    void aBodyThatIsNotWhatItsEncodingSaysIsRefused() {
        byte[] body = ("{\"phone\": \"" + national + "\"}").getBytes(UTF_8);
        assertRefused(400, encoded("gzip", JSON, body));
        assertRefused(400, encoded("deflate", JSON, body));
        assertRefused(400, encoded("br", JSON, body));
    }

    private void assertCalled(HttpResponse<String> response) {
        assertThat(json(response).path("outcome").asText()).as(response.body()).isEqualTo("accepted");
        assertThat(stage.vendor.callsTo(number)).hasSize(1);
    }

    private static void assertRefused(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("accepted").asBoolean(true)).isFalse();
        assertThat(json(response).path("escalationId").asText("-")).isEmpty();
        assertThat(json(response).path("detail").asText()).isNotEmpty().doesNotContain("0639981234");
    }

    private static HttpResponse<String> post(String contentType, String body) {
        return send(stage.raw(bot, contentType, body.getBytes(UTF_8)));
    }

    private static HttpResponse<String> keyless(String contentType, String body) {
        return send(stage.raw(null, contentType, body.getBytes(UTF_8)));
    }

    private static HttpResponse<String> encoded(String encoding, String contentType, byte[] body) {
        return send(stage.raw(bot, contentType, body).header("Content-Encoding", encoding));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return stage.gateway.send(request.build());
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(body);
        }
        return zipped.toByteArray();
    }
}
