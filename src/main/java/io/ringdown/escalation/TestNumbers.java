package io.ringdown.escalation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that begin with +999, which no country has: never sent to a vendor. The last two digits pick the outcome,
 * the
 * digits between are free, so that there are many numbers for each ({@code +999 0001 02}, {@code +999 0002 02} …).
 *
 * <table>
 * <caption>Last two digits</caption>
 * <tr><td>01</td><td>accepted</td></tr>
 * <tr><td>02</td><td>invalid-number</td></tr>
 * <tr><td>03</td><td>invalid-number, too-short</td></tr>
 * <tr><td>04</td><td>invalid-number, too-long</td></tr>
 * <tr><td>05</td><td>number-not-allowed</td></tr>
 * <tr><td>06</td><td>missing-number</td></tr>
 * <tr><td>07</td><td>consent-required</td></tr>
 * <tr><td>08</td><td>invalid-time</td></tr>
 * <tr><td>09</td><td>duplicate</td></tr>
 * <tr><td>10</td><td>pending (what the bot hears; the row then ends unconfirmed)</td></tr>
 * <tr><td>11</td><td>closed</td></tr>
 * <tr><td>12</td><td>no-agent, ask again in 5 minutes</td></tr>
 * <tr><td>13</td><td>rate-limited, ask again in 2 minutes</td></tr>
 * <tr><td>14</td><td>rate-limited, number</td></tr>
 * <tr><td>15</td><td>unavailable</td></tr>
 * <tr><td>16</td><td>misconfigured</td></tr>
 * <tr><td>17</td><td>unconfirmed</td></tr>
 * <tr><td>18</td><td>accepted, third in line, in about 5 minutes</td></tr>
 * <tr><td>others</td><td>accepted</td></tr>
 * </table>
 */
public final class TestNumbers {
    private static final Pattern TEST = Pattern.compile("999\\d{2,14}");
    private static final Map<String, Verdict> VERDICTS = Map.ofEntries(
            Map.entry("02", Verdict.of(Outcome.INVALID_NUMBER)),
            Map.entry("03", new Verdict(Outcome.INVALID_NUMBER, "too-short")),
            Map.entry("04", new Verdict(Outcome.INVALID_NUMBER, "too-long")),
            Map.entry("05", Verdict.of(Outcome.NUMBER_NOT_ALLOWED)),
            Map.entry("06", Verdict.of(Outcome.MISSING_NUMBER)),
            Map.entry("07", Verdict.of(Outcome.CONSENT_REQUIRED)),
            Map.entry("08", Verdict.of(Outcome.INVALID_TIME)),
            Map.entry("09", Verdict.of(Outcome.DUPLICATE)),
            Map.entry("10", Verdict.of(Outcome.PENDING)),
            Map.entry("11", Verdict.of(Outcome.CLOSED)),
            Map.entry("12", Verdict.of(Outcome.NO_AGENT)),
            Map.entry("13", Verdict.of(Outcome.RATE_LIMITED)),
            Map.entry("14", new Verdict(Outcome.RATE_LIMITED, "number")),
            Map.entry("15", Verdict.of(Outcome.UNAVAILABLE)),
            Map.entry("16", Verdict.of(Outcome.MISCONFIGURED)),
            Map.entry("17", Verdict.of(Outcome.UNCONFIRMED)));
    private static final Map<String, Duration> RETRIES =
            Map.of("12", Duration.ofMinutes(5), "13", Duration.ofMinutes(2));
    private static final int FEWEST_DIGITS = 5;

    private TestNumbers() {}

    /** Whether the number is one for tests, at least {@code +999} and two digits. */
    public static boolean is(Phone phone) {
        return phone != null && TEST.matcher(international(phone)).matches();
    }

    /** How an attempt with that number ends; empty when it is no test number. */
    public static Optional<Ending> ending(Phone phone) {
        if (!is(phone)) {
            return Optional.empty();
        }
        String last = phone.ending();
        Verdict verdict = VERDICTS.getOrDefault(last, Verdict.of(Outcome.ACCEPTED));
        boolean queued = last.equals("18");
        return Optional.of(new Ending(
                verdict,
                null,
                null,
                queued ? 3 : null,
                queued ? Duration.ofMinutes(5) : null,
                RETRIES.get(last),
                null,
                0,
                0,
                null,
                Map.of()));
    }

    /** The digits behind the plus or what is dialled for it; empty when there is neither. */
    private static String international(Phone phone) {
        String digits = Numbers.digits(phone.raw());
        if (phone.raw().codePoints().anyMatch(DigitRuns::plus)) {
            return digits;
        }
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        boolean north = phone.e164() == null || "1".equals(phone.callingCode());
        return north && digits.startsWith("011") ? digits.substring(3) : "";
    }
}
