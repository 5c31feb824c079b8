package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesPropertyTest {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @Property
    void anyTextIsReadWithoutAnError(@ForAll("texts") String typed, @ForAll("countries") String country) {
        Phone phone = Phones.find(typed, country);
        assertThat(phone == null).isEqualTo(Numbers.digits(typed).isEmpty());
        if (phone != null) {
            assertThat(phone.raw()).isNotEmpty().hasSizeLessThanOrEqualTo(40);
            assertThat(phone.ending()).isNotEmpty();
            assertThat(Phones.flaw(phone)).isIn("", "too-short", "too-long");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(0)0", "(0) 0", "(0)0(0)0", "00(0)", "+(0)", "+0(0)0", "011(0)"})
    void zerosAloneAreReadWithoutAnError(String typed) {
        anyTextIsReadWithoutAnError(typed, null);
        anyTextIsReadWithoutAnError(typed, "FR");
    }

    @Test
    void theExampleNumbersOfEveryCountryAreFoundInASentence() {
        List<String> wrong = new ArrayList<>();
        for (String country : NUMBERS.getSupportedRegions()) {
            for (PhoneNumberType type : NUMBERS.getSupportedTypesForRegion(country)) {
                PhoneNumber number = NUMBERS.getExampleNumberForType(country, type);
                for (PhoneNumberFormat format :
                        List.of(PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164)) {
                    String typed = "my number is " + NUMBERS.format(number, format) + " thanks";
                    String found = Phones.find(typed, country).e164();
                    if (!NUMBERS.format(number, PhoneNumberFormat.E164).equals(found)) {
                        wrong.add(country + " " + type + ": " + typed + " read as " + found);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789 +().-/,x\uff10\uff0b\u0661\u200b\t\n")
                .ofMaxLength(60);
        return Arbitraries.oneOf(odd, near);
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("FR", "DE", "US", "IT", "NU", "ZZ").injectNull(0.1);
    }
}
