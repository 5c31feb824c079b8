package io.ringdown.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final String GOOD = """
            # in: a request to say hello
            # out: hello
            - route:
                id: hello
                description: Says hello
                routeConfigurationId: errors
                from:
                  uri: direct:hello
                  steps:
                    - setBody:
                        id: hello-say
                        expression: {constant: {expression: hello}}
                    - to:
                        id: hello-call
                        uri: http://vendor
                        parameters: {throwExceptionOnFailure: false}
            """;
    private static final RouteRules RULES = new RouteRules();

    @Test
    void everyRouteFileKeepsTheRules() {
        assertThat(RouteFile.all().stream().flatMap(file -> RULES.broken(file).stream()))
                .isEmpty();
    }

    @Test
    void everyIdIsUniqueAmongRoutesAndSteps() {
        List<String> ids =
                RouteFile.all().stream().flatMap(file -> file.ids().stream()).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void everyErrorConfigurationThatARouteRefersToStandsInTheFileOfErrors() {
        Set<Object> known = RouteFile.all().stream()
                .filter(file -> file.name().endsWith("errors.camel.yaml"))
                .flatMap(file -> file.routeConfigurations().stream())
                .map(configuration -> configuration.get("id"))
                .collect(Collectors.toSet());

        assertThat(RouteFile.all()).flatExtracting(RouteFile::routes).allSatisfy(route -> assertThat(known)
                .contains(route.get("routeConfigurationId")));
    }

    @Test
    void acceptsAGoodRoute() {
        assertThat(broken(GOOD)).isEmpty();
    }

    @Test
    void refusesAFileWithoutComment() {
        assertThat(broken(GOOD.replace("# out: hello\n", "")))
                .singleElement()
                .asString()
                .contains("comment");
    }

    @Test
    void refusesARouteWithoutDescription() {
        assertThat(broken(GOOD.replace("    description: Says hello\n", "")))
                .containsExactly("test: route hello has no description");
    }

    @Test
    void refusesARouteWithoutErrorConfiguration() {
        assertThat(broken(GOOD.replace("    routeConfigurationId: errors\n", "")))
                .singleElement()
                .asString()
                .contains("routeConfigurationId");
    }

    @Test
    void refusesAStepWithoutId() {
        assertThat(broken(GOOD.replace("            id: hello-say\n", "")))
                .singleElement()
                .asString()
                .contains("setBody has no id");
    }

    @Test
    void refusesAnUnknownOptionEvenWhereTheComponentIsLenient() {
        assertThat(broken(GOOD.replace("throwExceptionOnFailure", "throwExceptionOnFailur")))
                .singleElement()
                .asString()
                .contains("throwExceptionOnFailur");
    }

    @Test
    void refusesTheShortNotation() {
        assertThat(broken(GOOD.replace("expression: {constant: {expression: hello}}", "constant: hello")))
                .isNotEmpty();
        assertThat(broken(GOOD.replace("{constant: {expression: hello}}", "{constant: hello}")))
                .isNotEmpty();
        assertThat(broken("# in\n# out\n- from: {uri: 'direct:a', steps: []}\n"))
                .isNotEmpty();
    }

    @Test
    void refusesScriptsAndLongExpressions() {
        assertThat(broken(GOOD.replace("constant: {", "groovy: {")))
                .anyMatch(text -> text.contains("groovy is refused"));
        assertThat(broken(GOOD.replace("expression: hello", "expression: " + "x".repeat(121))))
                .anyMatch(text -> text.contains("longer than a line"));
        assertThat(broken(GOOD.replace("expression: hello", "expression: '${body.trim().strip()}'")))
                .anyMatch(text -> text.contains("chains calls"));
    }

    @Test
    void refusesInlineSql() {
        assertThat(broken(GOOD.replace("http://vendor", "sql:select 1")
                        .replace("{throwExceptionOnFailure: false}", "{}")))
                .singleElement()
                .asString()
                .contains("SQL stands in a file");
    }

    @Test
    void refusesADynamicEndpoint() {
        assertThat(broken(GOOD.replace("- to:", "- toD:"))).contains("test: step toD is refused");
    }

    @Test
    void refusesThreadsOfItsOwn() {
        assertThat(broken(before("threads: {id: hello-wait, executorService: waiting, callerRunsWhenRejected: false}")))
                .isEmpty();
        assertThat(broken(before("threads: {id: hello-wait, executorService: waiting}")))
                .singleElement()
                .asString()
                .contains("step threads has to say");
    }

    @Test
    void refusesToWaitForTheStoreBehindAStage() {
        String claims = "bean: {id: hello-claim, ref: claims, method: claim}";
        String stored = before(claims).replace("http://vendor", "sql:file:{{ringdown.home}}/sql/select-bot.sql");
        assertThat(broken(stored)).anyMatch(problem -> problem.contains("hello-call waits for the store"));
    }

    private static String before(String step) {
        return GOOD.replaceFirst("( +)- to:", "$1- " + step + "\n$1- to:");
    }

    private List<String> broken(String yaml) {
        return RULES.broken(RouteFile.of("test", yaml));
    }
}
