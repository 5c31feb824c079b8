package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every vendor folder must fulfil, without a line of Java of its own. */
class VendorContractTest {
    private static final Set<String> MINIMUM = Set.of(
            "plain",
            "missing-field",
            "odd-text",
            "refused-number",
            "refused-credentials",
            "rate-limit",
            "down",
            "unknown-answer");
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
    Stream<DynamicTest> everyVendorHasTheCasesThatBringTrouble() {
        return eachVendor(mapping ->
                assertThat(Shipped.cases(mapping)).extracting(Case::id).containsAll(MINIMUM));
    }

    @TestFactory
    Stream<DynamicTest> casesOfOneNameEndAlikeAtEveryVendor() {
        return eachVendor(mapping -> {
            List<Case> cases = Shipped.cases(mapping);
            assertThat(outcome(cases, "plain")).isEqualTo("accepted");
            assertThat(outcome(cases, "refused-number")).isEqualTo("invalid-number");
            assertThat(outcome(cases, "refused-credentials")).isEqualTo("misconfigured");
            assertThat(outcome(cases, "rate-limit")).isEqualTo("rate-limited");
            assertThat(outcome(cases, "down")).isEqualTo("unavailable");
        });
    }

    @TestFactory
    Stream<DynamicTest> thePlainCaseLooksAtCancelAndCheckWhereTheMappingHasThem() {
        return eachVendor(mapping -> {
            Case plain = Shipped.example(mapping.name(), "plain");
            assertThat(plain.cancel() != null).isEqualTo(mapping.canCancel());
            assertThat(plain.check() != null).isEqualTo(mapping.canCheck());
        });
    }

    @TestFactory
    Stream<DynamicTest> theReadmeSaysWhereEveryValueIsFound() {
        return eachVendor(mapping -> {
            String readme = Files.readString(Shipped.folder(mapping).resolve("README.md"));
            assertThat(mapping.values().keySet()).allMatch(name -> readme.contains("`" + name + "`"));
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
    void theTableOfVendorsMatchesTheMappings() throws IOException {
        String readme = Files.readString(Shipped.FOLDER.resolve("README.md"));
        List<String> rows =
                readme.lines().filter(line -> line.startsWith("| [")).toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        Shipped.mappings().stream().map(VendorContractTest::row).toList());
    }

    @Test
    void theTwoListsOfMinimumCasesAreOne() throws IOException {
        String readme = Files.readString(Shipped.FOLDER.resolve("README.md"));
        assertThat(new TreeSet<>(MINIMUM)).allMatch(name -> readme.contains("`" + name + "`"));
    }

    private static String row(Mapping mapping) {
        String auth =
                Examples.connect(mapping, Map.of(), null).auth().getClass().getSimpleName();
        return "| [%1$s](%1$s/README.md) | %2$s | %3$s | %4$s | %5$s |"
                .formatted(
                        mapping.name(),
                        mapping.title(),
                        dash(mapping.rings()),
                        auth.substring(0, 1).toLowerCase() + auth.substring(1).replace("Auth2", "auth2"),
                        dash(mapping.verified()));
    }

    private static String dash(String text) {
        return text == null ? "–" : text;
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
