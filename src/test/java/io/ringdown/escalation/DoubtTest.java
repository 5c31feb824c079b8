package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoubtTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofMinutes(6);

    @Test
    void eachPauseIsTwiceAsLongAndAllOfThemTakeSomeTwentyMinutes() {
        assertThat(Doubt.pause(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Doubt.pause(2)).isEqualTo(Duration.ofSeconds(20));
        Duration all = Duration.ZERO;
        for (int tries = 1; tries < Doubt.MOST_TRIES; tries++) {
            all = all.plus(Doubt.pause(tries));
        }
        assertThat(all).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(25));
    }

    @Test
    void aRequestIsSentAgainOnlyWithinWhatTheVendorPromises() {
        assertThat(Doubt.repeatable(SOON, null)).isFalse();
        assertThat(Doubt.repeatable(SOON, Duration.ofMinutes(10))).isTrue();
        assertThat(Doubt.repeatable(Duration.ofMinutes(8), Duration.ofMinutes(10)))
                .isTrue();
        assertThat(Doubt.repeatable(Duration.ofMinutes(9), Duration.ofMinutes(10)))
                .isFalse();
    }

    @Test
    void nobodyIsCalledWhoDoesNotExpectItAnyMore() {
        assertThat(Doubt.repeatable(Duration.ofMinutes(29), Duration.ofDays(7))).isTrue();
        assertThat(Doubt.repeatable(Duration.ofMinutes(30), Duration.ofDays(7))).isFalse();
    }

    @Test
    void thatACallStandsIsBelievedAtOnce() {
        assertThat(Doubt.told(Outcome.ACCEPTED, true, SOON, SOON)).isTrue();
        assertThat(Doubt.told(Outcome.ACCEPTED, false, SOON, SOON)).isFalse();
    }

    @Test
    void thatThereIsNoCallIsBelievedOnceTheRequestMustHaveArrived() {
        assertThat(Doubt.told(Outcome.UNAVAILABLE, true, SOON, SOON)).isFalse();
        assertThat(Doubt.told(Outcome.UNAVAILABLE, true, LATE, SOON)).isTrue();
        assertThat(Doubt.told(Outcome.UNAVAILABLE, true, LATE, Duration.ofMinutes(15)))
                .isFalse();
        assertThat(Doubt.told(Outcome.UNAVAILABLE, false, LATE, SOON)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACCEPTED", "UNAVAILABLE"})
    void nothingElseIsAWordAboutTheCall(Outcome word) {
        assertThat(Doubt.told(word, true, LATE, SOON)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"ACCEPTED", "INVALID_NUMBER", "NUMBER_NOT_ALLOWED"})
    void whatARequestIsToldOfItsNumberTheFirstOneWasToldToo(Outcome answer) {
        assertThat(Doubt.repeated(answer, true)).isTrue();
        assertThat(Doubt.repeated(answer, false)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACCEPTED", "INVALID_NUMBER", "NUMBER_NOT_ALLOWED"})
    void howAVendorIsNowSaysNothingOfBefore(Outcome answer) {
        assertThat(Doubt.repeated(answer, true)).isFalse();
    }
}
