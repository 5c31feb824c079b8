package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ringdown.escalation.Outcome;
import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every vendor folder must fulfil, without a line of Java of its own. */
class VendorContractTest {
    private static final String NUMBER = "refused-number";
    private static final String CREDENTIALS = "refused-credentials";
    private static final String FICTION = "\\+3363998\\d{4}|\\+120255501\\d{2}|\\+447700900\\d{3}|63998\\d{4}";

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return eachCase((mapping, example) ->
                assertThat(CaseRunner.run(mapping, example).differences()).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyNumberIsFromARangeForFiction() {
        return eachCase(
                (mapping, example) -> assertThat(example.phone().comparable()).matches(FICTION));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseHasANumberOfItsOwn() {
        return eachVendor(mapping ->
                assertThat(Shipped.cases(mapping)).extracting(Case::digits).doesNotHaveDuplicates());
    }

    @TestFactory
    Stream<DynamicTest> everyCaseSaysWhatHappensInItsOwnWords() {
        return eachVendor(mapping -> assertThat(Shipped.cases(mapping))
                .extracting(Case::name)
                .allMatch(name -> name.contains(" "))
                .doesNotHaveDuplicates());
    }

    @TestFactory
    Stream<DynamicTest> theCheckHasNothingToSay() {
        return eachVendor(
                mapping -> assertThat(FolderCheck.of(Shipped.folder(mapping))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> whatAVendorCannotRefuseHasNoCase() {
        return eachVendor(mapping -> {
            List<String> ids = Shipped.cases(mapping).stream().map(Case::id).toList();
            assertThat(ids.contains(NUMBER)).isEqualTo(looksAtNumbers(mapping));
        });
    }

    @TestFactory
    Stream<DynamicTest> casesOfOneNameEndAlikeAtEveryVendor() {
        return eachVendor(mapping -> {
            List<Case> cases = Shipped.cases(mapping);
            assertThat(outcome(cases, "plain")).isEqualTo("accepted");
            assertThat(outcome(cases, NUMBER)).isIn("invalid-number", "");
            assertThat(outcome(cases, CREDENTIALS)).isIn("misconfigured", "");
            assertThat(outcome(cases, "rate-limit")).isEqualTo("rate-limited");
            assertThat(outcome(cases, "down")).isEqualTo("unavailable");
        });
    }

    @TestFactory
    Stream<DynamicTest> thePlainCaseLooksAtTheOtherCallsThatTheMappingHas() {
        return eachVendor(mapping -> {
            Case plain = Shipped.example(mapping.name(), "plain");
            assertThat(plain.cancel() != null).isEqualTo(mapping.canCancel());
            assertThat(plain.check() != null).isEqualTo(mapping.canCheck());
            assertThat(plain.status() != null).isEqualTo(mapping.canAsk());
        });
    }

    @TestFactory
    Stream<DynamicTest> anAnswerThatQuotesTheNumberIsNeverSaid() {
        return eachCase((mapping, example) -> {
            boolean quotes = new String(example.vendor().body(), UTF_8).contains(example.digits());
            assertThat(quotes && CaseRunner.run(mapping, example).reading().say())
                    .isFalse();
        });
    }

    @Test
    void theTwoListsOfMinimumCasesAreOne() throws IOException {
        String readme = Files.readString(Shipped.FOLDER.resolve("README.md"));
        assertThat(readme).contains("`" + NUMBER + "`", "`" + CREDENTIALS + "`");
        assertThat(FolderCheck.MINIMUM).allMatch(name -> readme.contains("`" + name + "`"));
    }

    /** Some vendors take any number and fail when it is dialled: their mappings have no rule for it. */
    private static boolean looksAtNumbers(Mapping mapping) {
        return mapping.outcomes().contains(Outcome.INVALID_NUMBER);
    }

    private static String outcome(List<Case> cases, String id) {
        return cases.stream()
                .filter(example -> example.id().equals(id))
                .map(example -> example.answer().get("outcome"))
                .findFirst()
                .orElse("");
    }

    private static Stream<DynamicTest> eachVendor(Check check) {
        return Shipped.mappings().stream().map(mapping -> dynamicTest(mapping.name(), () -> check.on(mapping)));
    }

    private static Stream<DynamicTest> eachCase(CaseCheck check) {
        return Shipped.mappings().stream().flatMap(mapping -> Shipped.cases(mapping).stream()
                .map(example -> dynamicTest(mapping.name() + ": " + example.name(), () -> check.on(mapping, example))));
    }

    private interface Check {
        void on(Mapping mapping) throws IOException;
    }

    private interface CaseCheck {
        void on(Mapping mapping, Case example);
    }
}
