package io.ringdown.escalation;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;

/** Shows how a number of a country is written, with one that is nobody's. */
final class ExampleNumbers {
    /** Of the ranges that regulators keep free for films and books. */
    private static final Map<String, String> FICTION = Map.of(
            "FR", "06 39 98 00 12",
            "GB", "07700 900123",
            "US", "(212) 555-0123",
            "CA", "(416) 555-0123",
            "DE", "030 23125 012",
            "SE", "070-174 06 12");

    private ExampleNumbers() {}

    /**
     * The example; elsewhere than where such ranges are known its last four digits are X. Null for an unknown country.
     */
    static String of(String country) {
        if (!Phones.knows(country) || FICTION.containsKey(country)) {
            return country == null ? null : FICTION.get(country);
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        PhoneNumber mobile = numbers.getExampleNumberForType(country, PhoneNumberType.MOBILE);
        PhoneNumber number = mobile != null ? mobile : numbers.getExampleNumber(country);
        return number == null ? null : hidden(numbers.format(number, PhoneNumberFormat.NATIONAL));
    }

    private static String hidden(String number) {
        StringBuilder hidden = new StringBuilder(number);
        int left = 4;
        for (int i = hidden.length() - 1; i >= 0 && left > 0; i--) {
            if (Character.isDigit(hidden.charAt(i))) {
                hidden.setCharAt(i, 'X');
                left--;
            }
        }
        return hidden.toString();
    }
}
