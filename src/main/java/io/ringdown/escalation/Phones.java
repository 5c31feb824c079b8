package io.ringdown.escalation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the phone number in what a visitor typed, in any spelling and script. */
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_E164 = 15;

    private Phones() {}

    /**
     * The number in a text; of several the last. Only the last 2000 characters are looked at.
     *
     * @param country ISO 3166 alpha-2 of numbers without a country code, or null
     * @return null when the text holds no digits
     */
    public static Phone find(String typed, String country) {
        if (typed == null) {
            return null;
        }
        List<DigitRun> runs = DigitRuns.in(typed.substring(Math.max(0, typed.length() - LONGEST_TEXT)));
        if (runs.isEmpty()) {
            return null;
        }
        DigitRun run = NumberChoice.of(runs, country);
        PhoneNumber number = parse(run, country);
        return number == null
                ? new Phone(run.raw(), null, null, null, null, null, country, false)
                : phone(run.raw(), number, country);
    }

    /** Why a number is impossible: {@code too-short}, {@code too-long}, or the empty text when neither is certain. */
    public static String flaw(Phone phone) {
        PhoneNumber number = phone.e164() == null ? null : parse(phone.e164(), null);
        if (number == null) {
            int digits =
                    (int) phone.raw().codePoints().filter(Character::isDigit).count();
            return digits < 7 ? "too-short" : digits > LONGEST_E164 ? "too-long" : "";
        }
        return switch (NUMBERS.isPossibleNumberWithReason(number)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> "too-short";
            case TOO_LONG -> "too-long";
            default -> "";
        };
    }

    /**
     * Whether a number is one of those countries. One that cannot be parsed is of none, nor is one of no country (satellites), although its
     * visitor has one.
     */
    static boolean of(Phone phone, Set<String> countries) {
        return phone.country() != null
                && countries.contains(phone.country())
                && Integer.toString(NUMBERS.getCountryCodeForRegion(phone.country()))
                        .equals(phone.callingCode());
    }

    /** Whether numbers of that country can be read; any case of letters but capitals is unknown. */
    static boolean knows(String country) {
        return NUMBERS.getSupportedRegions().contains(country);
    }

    /** The number that the run spells, possible or not; null when no country has such numbers. */
    static PhoneNumber parse(DigitRun run, String country) {
        PhoneNumber number = parse(run.digits(), country);
        if (possible(number)) {
            return number;
        }
        for (String spelling : otherSpellings(run)) {
            PhoneNumber other = parse(spelling, country);
            if (other != null && NUMBERS.isValidNumber(other)) {
                return other;
            }
        }
        return number;
    }

    /** Whether the length is right; a number that works only inside its own town is not possible. */
    static boolean possible(PhoneNumber number) {
        return number != null && NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
    }

    private static List<String> otherSpellings(DigitRun run) {
        List<String> spellings = new ArrayList<>();
        String digits = run.digits();
        String abroad = run.digitsWithoutBracketedZero();
        spellings.add(abroad);
        if (digits.startsWith("+0")) {
            spellings.add("+" + digits.replaceFirst("^\\+0+", ""));
            spellings.add(digits.substring(1));
        } else if (digits.startsWith("00")) {
            spellings.add("+" + digits.substring(2));
            if (abroad.startsWith("00")) {
                spellings.add("+" + abroad.substring(2));
            }
        } else if (digits.startsWith("011")) {
            spellings.add("+" + digits.substring(3));
        }
        return spellings;
    }

    private static PhoneNumber parse(String digits, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(digits, country);
            boolean tooLong = NUMBERS.format(number, PhoneNumberFormat.E164).length() > LONGEST_E164 + 1;
            return tooLong ? null : number;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static Phone phone(String raw, PhoneNumber number, String country) {
        String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
        String national = PhoneNumberUtil.normalizeDigitsOnly(NUMBERS.format(number, PhoneNumberFormat.NATIONAL));
        return new Phone(
                raw,
                e164,
                e164.substring(1),
                national,
                Integer.toString(number.getCountryCode()),
                NUMBERS.getNationalSignificantNumber(number),
                countryOf(number, country),
                possible(number));
    }

    private static String countryOf(PhoneNumber number, String country) {
        String own = NUMBERS.getRegionCodeForNumber(number);
        if (own != null) {
            return own.length() == 2 ? own : country;
        }
        if (knows(country) && NUMBERS.getCountryCodeForRegion(country) == number.getCountryCode()) {
            return country;
        }
        String main = NUMBERS.getRegionCodeForCountryCode(number.getCountryCode());
        return main.length() == 2 && !main.equals("ZZ") ? main : country;
    }
}
