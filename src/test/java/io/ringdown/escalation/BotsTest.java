package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BotsTest {

    @Test
    void fillsInTheDefaults() {
        assertThat(read("{\"name\": \"b\", \"connections\": [\"brand\"]}", null))
                .isEqualTo(new Bot(
                        "b",
                        Set.of("brand"),
                        "",
                        "",
                        "always-200",
                        Duration.ofMillis(4500),
                        null,
                        "en",
                        "notice",
                        3,
                        Duration.ofMinutes(10),
                        Set.of(),
                        0,
                        Set.of(),
                        ""));
    }

    @Test
    void readsWhatItWrites() throws Exception {
        Bot bot = read("""
            {"name": "b-1", "connections": ["brand", "other"], "platform": "iadvize", "answerStyle": "http",
             "deadline": "8s", "country": "FR", "language": "fr-ca", "consent": "explicit", "attempts": 5,
             "repeatWindow": "1h", "countries": ["FR", "BE"], "callsPerHour": 200, "keepContext": ["order"],
             "callbackUrl": "https://bot.example/ends"}
            """, null);
        assertThat(bot.language()).isEqualTo("fr-CA");
        assertThat(read(new ObjectMapper().writeValueAsString(Bots.asMap(bot)), "b-1"))
                .isEqualTo(bot);
        assertThat(Bots.asMap(bot)).containsEntry("deadline", "8s").containsEntry("repeatWindow", "1h");
    }

    @Test
    void takesTheNameFromTheAddress() {
        assertThat(read("{\"connections\": [\"c\"]}", "b").name()).isEqualTo("b");
        assertThatThrownBy(() -> read("{\"name\": \"x\", \"connections\": [\"c\"]}", "b"))
                .hasMessage("name: found x; allowed is the name in the URL, b");
    }

    @Test
    void listsEveryProblemAtOnce() {
        InvalidBot invalid = catchThrowableOfType(InvalidBot.class, () -> read("""
            {"name": "B", "connections": ["Brand", 1], "answerStyle": "xml", "deadline": "4", "country": "UK",
             "language": "?", "consent": true, "attempts": 99, "repeatWindow": "2d", "keepContext": "a",
             "platform": 1, "callbackUrl": "ftp://a", "deadlin": "1s"}
            """, null));
        assertThat(invalid.problems())
                .containsExactlyInAnyOrder(
                        "connections: found \"Brand\"; allowed is 1 to 40 of a-z, 0-9 and -",
                        "connections: found 1; allowed is 1 to 40 of a-z, 0-9 and -",
                        "connections: missing; allowed is a list with at least one name of a connection",
                        "name: found \"B\"; allowed is 1 to 40 of a-z, 0-9 and -",
                        "name: missing; allowed is 1 to 40 of a-z, 0-9 and -",
                        "platform: found 1; allowed is 1 to 40 of a-z, 0-9 and -, or empty",
                        "answerStyle: found \"xml\"; allowed is one of always-200, http",
                        "deadline: found \"4\"; allowed is " + Durations.ALLOWED,
                        "country: found \"UK\"; allowed is a country as ISO 3166 alpha-2, such as FR",
                        "language: found \"?\"; allowed is a language tag (BCP 47), such as fr or fr-CA",
                        "consent: found true; allowed is one of notice, explicit, none",
                        "attempts: found 99; allowed is a whole number from 1 to 10",
                        "repeatWindow: found \"2d\"; allowed is from 0s to 1d",
                        "keepContext: found \"a\"; allowed is a list of at most 20, each a name of 1 to 100 characters",
                        "callbackUrl: found \"ftp://a\"; allowed is a URL of at most 1000 characters that begins with"
                                + " https://, or empty",
                        "deadlin: unknown field; allowed are name, connections, platform, scenario, answerStyle, deadline,"
                                + " country, language, consent, attempts, repeatWindow, countries, callsPerHour,"
                                + " keepContext, callbackUrl");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> read("[]", null)).isInstanceOf(InvalidBot.class);
        assertThatThrownBy(() -> read("{", null)).isInstanceOf(InvalidBot.class);
        assertThatThrownBy(() -> read("", null)).isInstanceOf(InvalidBot.class);
    }

    private static Bot read(String json, String name) {
        return Bots.read(json.getBytes(StandardCharsets.UTF_8), name);
    }
}
