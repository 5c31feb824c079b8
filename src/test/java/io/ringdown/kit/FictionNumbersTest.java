package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Phones;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FictionNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "06 39 98 00 02, FR, true",
        "0639980002, , true",
        "01 99 00 12 34, FR, true",
        "06 12 34 56 78, FR, false",
        "+1 202 555 0199, , true",
        "+1 202 555 0200, , false",
        "07700 900123, GB, true",
        "07700 901123, GB, false",
        "020 7946 0123, GB, true",
        "0161 496 0123, GB, true",
        "030 23125 012, DE, true",
        "070-174 06 12, SE, true",
        "070-174 06 04, SE, false",
        "02 5550 1234, AU, true",
    })
    void onlyWhatARegulatorKeepsFreeIsFiction(String number, String country, boolean fiction) {
        assertThat(FictionNumbers.hold(Phones.find(number, country))).isEqualTo(fiction);
    }
}
