package io.ringdown.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.kit.CaseRun;
import io.ringdown.kit.CaseRunner;
import io.ringdown.kit.Shipped;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The requests of all cases, judged by the vendors' own specifications. */
class CasesMeetSpecificationsTest {

    @TestFactory
    Stream<DynamicTest> everyRenderedRequestIsAsTheVendorSpecifiesIt() {
        return Shipped.mappings().stream().flatMap(mapping -> VendorSpec.of(mapping.name()).stream()
                .flatMap(spec -> Shipped.cases(mapping).stream()
                        .map(example -> CaseRunner.run(mapping, example))
                        .map(run -> dynamicTest(
                                mapping.name() + ": " + run.example().id(), () -> judge(spec, run)))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNewerThanTheSpecificationStandsInTheReadme() {
        return Shipped.mappings().stream().flatMap(mapping -> VendorSpec.of(mapping.name()).stream()
                .map(spec -> dynamicTest(mapping.name(), () -> {
                    String readme = readme(mapping);
                    assertThat(spec.newerFields()).allMatch(field -> readme.contains("`" + field + "`"));
                })));
    }

    @Test
    void theAnswersThatGenesysGivesInTheCasesAreItsOwn() throws IOException {
        Mapping genesys = Shipped.mapping("genesys-cloud");
        for (var example : Shipped.cases(genesys)) {
            boolean json =
                    example.vendor().headers().getOrDefault("Content-Type", "").equals("application/json");
            // no-conversation plays an answer that Genesys does not document.
            if (json && !example.id().equals("no-conversation")) {
                Sent sent = Sent.of(CaseRunner.run(genesys, example).request());
                var body = new JsonMapper().readTree(example.vendor().body());
                assertThat(new GenesysSpec()
                                .answerProblems(sent, example.vendor().status(), body))
                        .as(example.id())
                        .isEmpty();
            }
        }
    }

    private static void judge(VendorSpec spec, CaseRun run) {
        Stream<Request> sent =
                Stream.of(run.request(), run.cancel(), run.check()).filter(Objects::nonNull);
        assertThat(sent.flatMap(request -> spec.problems(Sent.of(request)).stream()))
                .isEmpty();
        assertThat(run.request()).isNotNull();
    }

    private static String readme(Mapping mapping) throws IOException {
        return Files.readString(Shipped.folder(mapping).resolve("README.md"));
    }
}
