package io.ringdown.kit.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "To",
                "to.number",
                "DestinationPhoneNumber",
                "callbackNumbers",
                "phone_number",
                "customerNumber",
                "msisdn",
                "_customer_number"
            })
    void fieldsOfTheVisitorsNumberAreKnownByTheirNames(String name) {
        assertThat(Guess.cell(name, MissingNode.getInstance(), false)).contains("=phone.e164");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From",
                "from.number",
                "SourcePhoneNumber",
                "callerId",
                "phoneNumberType",
                "queueName",
                "validateCallbackNumbers",
                "userName",
                "agentPhone"
            })
    void fieldsOfOthersAreLeftAlone(String name) {
        assertThat(Guess.cell(name, MissingNode.getInstance(), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+33 6 12 34 56 78, =phone.e164",
        "33612345678, =phone.digits",
        "06 12 34 56 78, =phone.national",
        "0033612345678, ='00' & phone.digits",
        "(202) 555-0101, =phone.significant"
    })
    void theExampleTellsInWhichFormTheNumberIsWanted(String example, String cell) {
        assertThat(Guess.phone(TextNode.valueOf(example), false)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "callbackUserName, =visitor.name",
        "external_id, =conversation.id",
        "Idempotency-Key, =attempt.key",
        "ClientToken, =attempt.key",
        "locale, =language",
        "countryCode, =phone.country",
        "callbackScheduledTime, =callAt",
        "pageUrl, =conversation.page"
    })
    void otherPartsOfAnEscalationAreKnownToo(String name, String cell) {
        assertThat(Guess.cell(name, MissingNode.getInstance(), false)).contains(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "AC[0-9a-f]{32}, AC00000000000000000000000000000000",
        "\\+[1-9][0-9]{3}, +1000",
        "[a-z]+-\\d?x*, a-",
        "(a|b), ''",
        "'', ''"
    })
    void anExampleIsFoundForASimplePattern(String pattern, String example) {
        assertThat(PatternExample.of(Pattern.compile(pattern))).isEqualTo(example);
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT_SID, accountSid", "account-id, accountId", "APIKey2, apiKey2", "2fa, value2fa", "é, value"})
    void namesAreBroughtToOneStyle(String name, String value) {
        assertThat(Words.name(name)).isEqualTo(value);
    }
}
