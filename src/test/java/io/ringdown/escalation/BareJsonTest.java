package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareJsonTest {

    @Test
    void readsThePlaceholdersThatIadvizeWritesWithoutQuotes() {
        Escalation read = Samples.json("{ \"orderNumber\": {orderNumber}, \"phone\": {phone} }");
        assertThat(read.phone()).isNull();
        assertThat(read.context()).isEmpty();
    }

    @Test
    void readsValuesThatLostTheirQuotes() {
        Escalation read = Samples.json(
                "{\"phone\": 06 12 34 56 78, \"conversationId\": {conversationId}, \"city\": Aix, en Provence,"
                        + " \"consent\": true, \"tags\": [1, {\"a\": \"b\"}], \"none\": null}");
        assertThat(read.phone().e164()).isEqualTo("+33612345678");
        assertThat(read.conversationId()).isNull();
        assertThat(read.consent().given()).isTrue();
        assertThat(read.context())
                .containsEntry("city", "Aix, en Provence")
                .containsEntry("tags", java.util.List.of(1, Map.of("a", "b")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0612345678           | 0612345678
            +33 6 12 34 56 78    | +33 6 12 34 56 78
            {{phone}}            | {{phone}}
            ${a.b}               | ${a.b}
            "Jean "Jo" Dupont"   | Jean "Jo" Dupont
            a "quoted", word     | a "quoted", word
            "fine \\" escaped"   | fine " escaped
            12                   | 12
            """)
    void takesTheValueUpToTheNextField(String value, String text) {
        assertThat(BareJson.read("{\"a\": " + value + " , \"b\": x}"))
                .hasValueSatisfying(read -> assertThat(read.get("a")).hasToString(text))
                .hasValueSatisfying(read -> assertThat(read).containsEntry("b", "x"));
        assertThat(BareJson.read("{\"b\": x,\"a\":" + value + "}"))
                .hasValueSatisfying(read -> assertThat(read.get("a")).hasToString(text));
    }

    @Test
    void readsBareValuesInsideAnObject() {
        assertThat(Samples.json("{\"phone\": 06 12 34 56 78, \"consent\": {\"given\": yes, \"notice\": {notice}}}")
                        .consent())
                .isEqualTo(new Consent(true, null, null, null, null));
    }

    @Test
    void keepsALineBreakOfTheVisitorInItsText() {
        assertThat(Samples.json("{\"phone\": \"06 12 34\n56 78\"}").phone()).isNotNull();
    }
}
