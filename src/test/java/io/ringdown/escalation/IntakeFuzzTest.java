package io.ringdown.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever a bot posts is an escalation or refused with a reason, and whatever a visitor types has a number or none. */
class IntakeFuzzTest {
    private static final List<String> TYPES = List.of("application/json", "application/x-www-form-urlencoded", "?", "");

    @FuzzTest
    void aBodyIsAnEscalationOrIsRefused(byte[] body) {
        String type = TYPES.get(body.length == 0 ? 0 : body[body.length - 1] & 3);
        try {
            Escalation escalation = Intake.read(body, type, "c", null, Samples.BOT);
            assertThat(escalation.country()).matches("[A-Z]{2}");
            assertThat(String.valueOf(escalation.visitorName())).hasSizeLessThanOrEqualTo(200);
        } catch (UnreadableBody | BuilderSlip refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest
    void aNumberIsMadeOfTheDigitsThatStandInTheText(byte[] typed) {
        String text = new String(typed, UTF_8);
        Phone phone = Phones.find(text, "FR");
        if (phone == null || phone.e164() == null) {
            return;
        }
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        assertThat(phone.e164()).isEqualTo("+" + phone.digits()).matches("\\+[1-9][0-9]{3,16}");
        assertThat(digits).contains(phone.significant());
        assertThat(phone.toString()).doesNotContain(phone.significant());
    }
}
