package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+99902",
                "+999 0001 02",
                "00999 00 02",
                "011 999 00 02",
                "(+999) 02",
                "call \uff0b\uff19\uff19\uff1902"
            })
    void knowsTheNumberInEverySpelling(String typed) {
        assertThat(TestNumbers.ending(Phones.find(typed, "US")))
                .hasValueSatisfying(
                        ending -> assertThat(ending.verdict()).isEqualTo(Verdict.of(Outcome.INVALID_NUMBER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "+999", "+9990", "999 00 02", "+33612345602", "+99", "+9991234567890123456"})
    void leavesOtherNumbersAlone(String typed) {
        assertThat(TestNumbers.ending(Phones.find(typed, "FR"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01, accepted, ''", "03, invalid-number, too-short", "14, rate-limited, number", "99, accepted, ''"})
    void readsTheOutcomeInTheLastDigits(String last, String outcome, String reason) {
        assertThat(TestNumbers.ending(Phones.find("+999 77 " + last, null))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(new Verdict(Outcome.of(outcome).orElseThrow(), reason));
    }

    @Test
    void reachesEveryOutcome() {
        Set<Outcome> reached = EnumSet.noneOf(Outcome.class);
        for (int last = 0; last < 100; last++) {
            Phone phone = Phones.find(String.format("+999 1 %02d", last), "FR");
            reached.add(TestNumbers.ending(phone).orElseThrow().verdict().outcome());
        }
        assertThat(reached).containsExactlyInAnyOrder(Outcome.values());
    }

    @Test
    void canStandInLine() {
        Ending ending = TestNumbers.ending(Phones.find("+999 18", null)).orElseThrow();
        assertThat(ending.position()).isEqualTo(3);
        assertThat(ending.waiting()).hasMinutes(5);
    }
}
