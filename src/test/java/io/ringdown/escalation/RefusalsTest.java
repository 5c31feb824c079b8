package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    @ParameterizedTest
    @CsvSource({
        "call me, missing-number, no-digits",
        "061, invalid-number, too-short",
        "112, number-not-allowed, emergency",
        "15, number-not-allowed, emergency",
        "+33 17, number-not-allowed, emergency",
        "061234567812345678, invalid-number, too-long"
    })
    void refusesWhatNobodyCanCall(String typed, String outcome, String reason) {
        assertThat(Refusals.before(Samples.phone(typed), Samples.BOT, false))
                .hasValue(new Verdict(Outcome.of(outcome).orElseThrow(), reason));
    }

    @ParameterizedTest
    @CsvSource({"0612345678", "0612", "3615", "06123456781234567", "0899123456", "12345678"})
    void leavesTheRestToTheVendor(String typed) {
        assertThat(Refusals.before(Samples.phone(typed), Samples.BOT, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"06123456, too-short", "06123456789, too-long", "+210 123 45 67, ''"})
    void refusesWhatE164CannotExpressWhereTheMappingSendsNothingElse(String typed, String reason) {
        assertThat(Refusals.before(Samples.phone(typed), Samples.BOT, true))
                .hasValue(new Verdict(Outcome.INVALID_NUMBER, reason));
        assertThat(Refusals.before(Samples.phone("+33 6 12 34 56 78"), Samples.BOT, true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0612345678, true",
        "+33 6 12 34 56 78, true",
        "+32 470 12 34 56, true",
        "+44 7700 900123, false",
        "+1 242 359 1234, false",
        "+881 6 3141 5926, false",
        "+883 510 012 345 678, false",
        "+210 123 45 67, false",
        "3615, true",
        "+999 0001 01, true"
    })
    void refusesNumbersOfCountriesThatTheBotDoesNotServe(String typed, boolean served) {
        assertThat(Refusals.before(Samples.phone(typed), Samples.serving("FR", "BE", "US"), false))
                .isEqualTo(served ? Optional.empty() : Optional.of(new Verdict(Outcome.NUMBER_NOT_ALLOWED, "country")));
        assertThat(Refusals.before(Samples.phone(typed), Samples.serving(), false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "explicit, true, false",
        "explicit, false, true",
        "explicit, null, true",
        "notice, true, false",
        "notice, false, true",
        "notice, null, false",
        "none, true, false",
        "none, false, false",
        "none, null, false"
    })
    void asksForConsentAsTheBotsPolicySays(String policy, String consent, boolean refused) {
        Escalation escalation = Samples.json("{\"phone\": \"0612345678\", \"consent\": " + consent + "}");
        assertThat(Refusals.before(escalation, Samples.bot(policy), false).map(Verdict::outcome))
                .isEqualTo(refused ? Optional.of(Outcome.CONSENT_REQUIRED) : Optional.empty());
    }

    @Test
    void refusesATimeThatNobodyCanRead() {
        Escalation escalation = Samples.json("{\"phone\": \"0612345678\", \"callAt\": \"tomorrow\"}");
        assertThat(Refusals.before(escalation, Samples.BOT, false))
                .hasValue(new Verdict(Outcome.INVALID_TIME, "unreadable"));
    }

    @Test
    void letsTestNumbersThroughEveryMappingButNotPastConsent() {
        Escalation test = Samples.phone("+999 0001 02");
        assertThat(Refusals.before(test, Samples.BOT, true)).isEmpty();
        assertThat(Refusals.before(test, Samples.bot("explicit"), true)).hasValue(Verdict.of(Outcome.CONSENT_REQUIRED));
    }
}
