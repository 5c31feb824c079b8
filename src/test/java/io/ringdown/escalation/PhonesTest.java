package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @Test
    void rendersANumberInEveryWayThatVendorsWant() {
        assertThat(Phones.find("06 12 34 56 78", "FR"))
                .isEqualTo(new Phone(
                        "06 12 34 56 78", "+33612345678", "33612345678", "0612345678", "33", "612345678", "FR", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0612345678                       | FR | +33612345678
            06.12.34.56.78                   | FR | +33612345678
            06-12-34-56-78                   | FR | +33612345678
            06/12/34/56/78                   | FR | +33612345678
            06,12,34,56,78                   | FR | +33612345678
            06_12_34_56_78                   | FR | +33612345678
            06\u00a012\u202f34\u200956 78    | FR | +33612345678
            06\u201012\u201334\u201456\u221278 | FR | +33612345678
            +33 6 12 34 56 78                | DE | +33612345678
            + 33 6 12 34 56 78               | DE | +33612345678
            (+33) 6 12 34 56 78              | DE | +33612345678
            +33 (0)6 12 34 56 78             | DE | +33612345678
            0033 (0) 6 12 34 56 78           | DE | +33612345678
            0033 6 12 34 56 78               | US | +33612345678
            011 33 6 12 34 56 78             | US | +33612345678
            +0033612345678                   | US | +33612345678
            +06 12 34 56 78                  | FR | +33612345678
            33612345678                      | FR | +33612345678
            612345678                        | FR | +33612345678
            +34 (0)612 34 56 78              | FR | +34612345678
            +39 06 1234 5678                 | FR | +390612345678
            (212) 555-0123                   | US | +12125550123
            1-212-555-0123                   | US | +12125550123
            07700 900123                     | GB | +447700900123
            \uff10\uff16\u3000\uff11\uff12\uff0d\uff13\uff14\u3000\uff15\uff16\u3000\uff17\uff18 | FR | +33612345678
            \uff0b\uff13\uff13\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18 | US | +33612345678
            \u0660\u0661\u0662 \u0663\u0664\u0665 \u0666\u0667\u0668\u0669 | EG | +20123456789
            \u06f0\u06f9\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9 | IR | +989123456789
            0\ufe0f\u20e36\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e3 | FR | +33612345678
            \u202a06\u200b12345678\u202c     | FR | +33612345678
            """)
    void readsTheSpelling(String typed, String country, String e164) {
        assertThat(Phones.find(typed, country).e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my number is 06 12 34 56 78 thanks",
                "CALL ME NOW 0612345678!!!",
                "tel:0612345678",
                "tel0612345678",
                "06 12 34 56 78 (after 18h)",
                "06 12 34 56 78 18h30",
                "0612345678, from 14/05/2026",
                "0612345678 on 2026-05-14 at 14:30",
                "01 23 45 67 89, no: 06 12 34 56 78",
                "01 23 45 67 89 / 06 12 34 56 78",
                "01 23 45 67 89 06 12 34 56 78",
                "+331 23 45 67 89+33612345678",
                "\ud83d\udcde 06 12 34 56 78 \ud83d\ude4f",
                "order 123456, 06 12 34 56 78, room 12"
            })
    void findsTheNumberInTheSentence(String typed) {
        assertThat(Phones.find(typed, "FR").e164()).isEqualTo("+33612345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call me", "ZERO SIX", "\u2460\u2461\u2462\u2463", "+", "\ud83d\ude00"})
    void findsNothingWithoutDigits(String typed) {
        assertThat(Phones.find(typed, "FR")).isNull();
    }

    @Test
    void asksAgainRatherThanCallingANumberThatTheVisitorJustCorrected() {
        assertThat(Phones.find("06 12 34 56 78, sorry: 06 12 34 56 7", "FR").raw())
                .isEqualTo("06 12 34 56 7");
    }

    @Test
    void keepsTheTextOfANumberOfNoCountry() {
        Phone phone = Phones.find("it is 06 12 34 56 78", null);
        assertThat(phone).isEqualTo(new Phone("06 12 34 56 78", null, null, null, null, null, null, false));
        assertThat(phone.comparable()).isEqualTo("0612345678");
    }

    @Test
    void doesNotTakeATownNumberForACompleteOne() {
        Phone phone = Phones.find("555-0123", "US");
        assertThat(phone.possible()).isFalse();
        assertThat(Phones.flaw(phone)).isEqualTo("too-short");
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34, FR, too-short",
        "06 12 34 56 789, FR, too-long",
        "06 12 34 56 78, FR, ''",
        "0612345678, , ''",
        "12345, , too-short",
        "061234567812345678, FR, too-long"
    })
    void saysWhatIsWrongWithTheLength(String typed, String country, String flaw) {
        assertThat(Phones.flaw(Phones.find(typed, country))).isEqualTo(flaw);
    }

    @Test
    void cutsARunOfDigitsThatIsNoNumber() {
        assertThat(Phones.find("1".repeat(5000), "FR").raw()).hasSize(40);
        assertThat(Phones.find("1 - ".repeat(300), "FR").raw()).isEqualTo("1".repeat(40));
    }

    @Test
    void neverShowsANumberAsText() {
        assertThat(Phones.find("06 12 34 56 78", "FR")).hasToString("+33 ••• 78");
    }
}
