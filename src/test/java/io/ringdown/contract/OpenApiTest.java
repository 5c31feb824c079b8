package io.ringdown.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Outcome;
import io.ringdown.house.RouteFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document itself, and that it and the routes speak of the same paths. */
class OpenApiTest {
    private static final OpenApi CONTRACT = OpenApi.CONTRACT;
    private static final String ANSWER = """
            {"accepted": true, "outcome": "accepted", "reason": "", "message": "Thank you.", "ask": "", "retry": false,
             "escalationId": "esc_1", "reference": "K7Q2M8T3", "position": "", "etaMinutes": "", "opensAt": "",
             "retryAfter": "", "replayed": false}""";

    @Test
    void everyExampleFitsItsSchema() {
        List<String> broken = new ArrayList<>();
        everyContent((name, content) -> {
            content.path("examples").forEach(example -> {
                for (String problem : CONTRACT.problems(content.get("schema"), example.get("value"))) {
                    broken.add(name + ": " + problem);
                }
            });
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(CONTRACT.document().findValuesAsText("$ref")).allSatisfy(ref -> assertThat(
                        CONTRACT.document().at(ref.substring(1)).isMissingNode())
                .as(ref)
                .isFalse());
    }

    @Test
    void everyOperationIsNamedAndExplained() {
        assertThat(CONTRACT.operations().values())
                .allSatisfy(operation ->
                        assertThat(operation).contains(operation.get("operationId"), operation.get("description")))
                .extracting(operation -> operation.get("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheDocumentItselfAndTheQuestionWhetherAnybodyIsThereNeedNoKey() {
        assertThat(CONTRACT.operations().entrySet().stream()
                        .filter(operation ->
                                operation.getValue().get("security").isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("GET /openapi.json", "GET /v1/iadvize/health");
    }

    @Test
    void theOutcomesAreThoseOfTheProgram() {
        List<String> words = new ArrayList<>();
        CONTRACT.document()
                .at("/components/schemas/AnswerKeys/properties/outcome/enum")
                .forEach(word -> words.add(word.asText()));

        assertThat(words)
                .containsAll(Arrays.stream(Outcome.values()).map(Outcome::wire).toList())
                .hasSize(Outcome.values().length + 1)
                .contains("dry-run");
    }

    @Test
    void everyHttpRouteIsDocumentedAndEveryDocumentedPathHasARoute() {
        List<RouteFile> files = RouteFile.all();
        assumeFalse(files.isEmpty(), "there are no routes yet");
        Set<String> routes = files.stream()
                .flatMap(file -> file.endpoints().stream())
                .filter(endpoint -> endpoint.uri().startsWith("platform-http:"))
                .map(endpoint -> endpoint.parameters().get("httpMethodRestrict") + " "
                        + endpoint.uri().substring("platform-http:".length()))
                .map(OpenApiTest::withoutNames)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = CONTRACT.operations().keySet().stream()
                .filter(operation -> !operation.endsWith("/openapi.json") && !operation.endsWith("/v1/iadvize/health"))
                .map(OpenApiTest::withoutNames)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).isEqualTo(documented);
    }

    @Test
    void takesAnAnswerThatTheContractKnows() {
        CONTRACT.check("POST", "/v1/connections/a/escalations?x=y", 200, "application/json; charset=utf-8", ANSWER);
    }

    @Test
    void refusesAnswersThatTheContractDoesNotKnow() {
        assertRefused(200, "application/json", ANSWER.replace("\"ask\": \"\", ", ""), "ask");
        assertRefused(200, "application/json", ANSWER.replace("{", "{\"more\": 1, "), "more");
        assertRefused(200, "application/json", ANSWER.replace("\"retry\": false", "\"retry\": \"false\""), "retry");
        assertRefused(200, "text/html", ANSWER, "no such content type 'text/html'");
        assertRefused(418, "application/json", ANSWER, "no such status");
        assertRefused(200, "application/json", "oops", "no JSON");
    }

    @Test
    void prefersThePathWithoutPlaceholder() {
        CONTRACT.check("POST", "/v1/escalations/search", 200, "application/json", "{\"items\": [], \"next\": \"\"}");
    }

    private static void assertRefused(int status, String contentType, String body, String words) {
        assertThatThrownBy(() -> CONTRACT.check("POST", "/v1/connections/a/escalations", status, contentType, body))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(words);
    }

    private static void everyContent(BiConsumer<String, JsonNode> each) {
        CONTRACT.operations().forEach((name, operation) -> {
            operation.path("requestBody").path("content").forEach(content -> each.accept(name, content));
            operation.get("responses").forEach(response -> CONTRACT.resolve(response)
                    .path("content")
                    .forEach(content -> each.accept(name, content)));
        });
    }

    private static String withoutNames(String operation) {
        return operation.replaceAll("\\{[^}]+}", "{}");
    }
}
