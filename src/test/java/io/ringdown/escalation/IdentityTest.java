package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Identity.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
    private static final UnaryOperator<String> HASH =
            text -> String.format("%08x", text.hashCode()).repeat(4);

    @ParameterizedTest
    @CsvSource({"'k', 'esc_1', 'c', KEY, 36500", "'', 'esc_1', 'c', CONVERSATION, 1", "'', '', 'c', CONVERSATION, 1"})
    void goesByTheFirstThatIsGiven(String key, String escalation, String conversation, Kind kind, int days) {
        Identity identity = identity("0612345678", key, escalation, conversation);
        assertThat(identity.kind()).isEqualTo(kind);
        assertThat(identity.holds()).isEqualTo(Duration.ofDays(days));
    }

    @Test
    void goesByTheNumberForTheRepeatWindowWhereNothingElseIsGiven() {
        Identity identity = identity("06 12 34 56 78", "", "", "");
        assertThat(identity.kind()).isEqualTo(Kind.NUMBER);
        assertThat(identity.holds()).isEqualTo(Duration.ofMinutes(10));
        assertThat(identity).isEqualTo(identity("+33 6 12 34 56 78", "", "", ""));
        assertThat(identity).isNotEqualTo(identity("06 12 34 56 79", "", "", ""));
    }

    @Test
    void keepsTheNumberOutOfTheConversationsIdentity() {
        assertThat(identity("0612345678", "", "", "c")).isEqualTo(identity("0698765432", "", "", "c"));
    }

    @Test
    void tellsTheConversationsOfTwoBotsApart() {
        Escalation escalation = Samples.json("{\"phone\": \"0612345678\", \"conversationId\": \"c\"}");
        assertThat(Identity.of(escalation, Samples.named("one"), HASH))
                .isNotEqualTo(Identity.of(escalation, Samples.named("two"), HASH));
    }

    @Test
    void guardsANumberWhateverTheConnection() {
        Phone phone = Phones.find("0612345678", "FR");
        Identity guard = Identity.numberGuard(phone, Samples.BOT, HASH);
        assertThat(guard.holds()).isEqualTo(Duration.ofMinutes(10));
        assertThat(guard.key())
                .startsWith("d:")
                .isNotEqualTo(identity("0612345678", "", "", "").key());
    }

    @Test
    void placesOfANumberStandBesideItsGuardWhateverTheBotAndSpelling() {
        Phone phone = Phones.find("0612345678", "FR");
        List<String> places = Identity.places(phone, 2, HASH);
        String guard = Identity.numberGuard(phone, Samples.named("shop"), HASH).key();
        assertThat(places)
                .doesNotHaveDuplicates()
                .doesNotContain(guard)
                .allSatisfy(place -> assertThat(place).startsWith(guard.replace(":shop", "#")))
                .isEqualTo(Identity.places(Phones.find("+33 6 12 34 56 78", null), 2, HASH));
    }

    @Test
    void showsNothingOfTheVisitor() {
        assertThat(identity("0612345678", "", "", "").key()).matches("n:[0-9a-f]{22}");
    }

    private static Identity identity(String phone, String key, String escalation, String conversation) {
        String body =
                "{\"phone\": \"%s\", \"requestKey\": \"%s\", \"escalationId\": \"%s\", \"conversationId\": \"%s\"}";
        return Identity.of(Samples.json(String.format(body, phone, key, escalation, conversation)), Samples.BOT, HASH);
    }
}
