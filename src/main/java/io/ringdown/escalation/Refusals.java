package io.ringdown.escalation;

import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.Set;

/** What the gateway refuses itself, before any call; all else the vendor judges. */
public final class Refusals {
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 17;

    private Refusals() {}

    /**
     * The refusal, if there is one: a number that nobody can call or that is of no country that the bot serves, then missing consent, then
     * a time that cannot be read.
     *
     * @param e164Only whether the connection's mapping can send nothing but E.164
     */
    public static Optional<Verdict> before(Escalation escalation, Bot bot, boolean e164Only) {
        Phone phone = escalation.phone();
        if (phone == null) {
            return refused(Outcome.MISSING_NUMBER, "no-digits");
        }
        if (!TestNumbers.is(phone)) {
            Optional<Verdict> number = number(phone, escalation.country(), bot.countries(), e164Only);
            if (number.isPresent()) {
                return number;
            }
        }
        if (!consents(escalation.consent().given(), bot.consent())) {
            return refused(Outcome.CONSENT_REQUIRED, "");
        }
        return Escalation.UNREADABLE_TIME.equals(escalation.callAt())
                ? refused(Outcome.INVALID_TIME, "unreadable")
                : Optional.empty();
    }

    private static Optional<Verdict> number(Phone phone, String country, Set<String> served, boolean e164Only) {
        String digits = Numbers.digits(phone.raw());
        if (emergency(phone, digits, country)) {
            return refused(Outcome.NUMBER_NOT_ALLOWED, "emergency");
        }
        if (digits.length() < FEWEST_DIGITS) {
            return refused(Outcome.INVALID_NUMBER, "too-short");
        }
        if (digits.length() > MOST_DIGITS) {
            return refused(Outcome.INVALID_NUMBER, "too-long");
        }
        if (!served.isEmpty() && !Phones.of(phone, served)) {
            return refused(Outcome.NUMBER_NOT_ALLOWED, "country");
        }
        return e164Only && !phone.possible() ? refused(Outcome.INVALID_NUMBER, Phones.flaw(phone)) : Optional.empty();
    }

    private static boolean emergency(Phone phone, String digits, String country) {
        ShortNumberInfo numbers = ShortNumberInfo.getInstance();
        return country != null && numbers.isEmergencyNumber(digits, country)
                || phone.country() != null
                        && phone.significant() != null
                        && !phone.possible()
                        && numbers.isEmergencyNumber(phone.significant(), phone.country());
    }

    private static boolean consents(Boolean given, String policy) {
        return switch (policy) {
            case "explicit" -> Boolean.TRUE.equals(given);
            case "notice" -> !Boolean.FALSE.equals(given);
            default -> true;
        };
    }

    private static Optional<Verdict> refused(Outcome outcome, String reason) {
        return Optional.of(new Verdict(outcome, reason));
    }
}
