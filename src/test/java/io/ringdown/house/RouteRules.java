package io.ringdown.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;

/** What a file of routes must keep to; RATIONALE.md and CONTRIBUTING.md say why. */
final class RouteRules {
    private static final int MAX_LINES = 80;
    private static final int MAX_EXPRESSION = 120;
    private static final Set<String> LANGUAGES =
            Set.of("constant", "simple", "header", "exchangeProperty", "variable", "jsonpath", "method");
    private static final Set<String> REFUSED_LANGUAGES = Set.of(
            "csimple",
            "datasonnet",
            "groovy",
            "java",
            "joor",
            "jq",
            "js",
            "language",
            "mvel",
            "ognl",
            "python",
            "spel",
            "wasm",
            "xpath",
            "xquery");
    private static final Set<String> REFUSED_STEPS = Set.of(
            "toD",
            "doTry",
            "circuitBreaker",
            "saga",
            "script",
            "idempotentConsumer",
            "aggregate",
            "kamelet",
            "recipientList",
            "routingSlip",
            "dynamicRouter",
            "wireTap");
    /** A full pool must not make the steps wait where they may not. */
    private static final Map<String, Object> WAITING =
            Map.of("executorService", "waiting", "callerRunsWhenRejected", false);

    private static final Pattern STAGE = Pattern.compile(
            "ref=(claims|closings)\\b|ref=dispatcher, method=deliver|direct:(escalate|claim|finish)\\b");
    private static final Pattern SQL_FILE = Pattern.compile("sql:file:\\{\\{ringdown\\.home}}/(sql/[a-z0-9-]+\\.sql)");
    private static final Pattern CHAINED_CALLS = Pattern.compile("\\$\\{[^}]*\\([^}]*\\)\\.[^}]*\\(");

    private final CanonicalSchema schema = new CanonicalSchema();
    private final CamelCatalog catalog = new DefaultCamelCatalog();

    /** Every rule that the file breaks. */
    List<String> broken(RouteFile file) {
        List<String> broken = new ArrayList<>(schema.problems(file.tree()));
        layout(file, broken);
        routes(file, broken);
        steps(file, broken);
        if (file.routes().stream().noneMatch(route -> "errors-timer".equals(route.get("routeConfigurationId")))) {
            waits(file, broken);
        }
        texts(file, broken);
        file.endpoints().forEach(endpoint -> endpoint(endpoint, broken));
        return broken.stream().map(problem -> file.name() + ": " + problem).toList();
    }

    private static void layout(RouteFile file, List<String> broken) {
        List<String> lines = file.text().lines().toList();
        if (lines.size() > MAX_LINES) {
            broken.add(lines.size() + " lines, at most " + MAX_LINES + " are allowed");
        }
        if (lines.stream().limit(2).filter(line -> line.startsWith("# ")).count() < 2) {
            broken.add("the first two lines are a comment that says what comes in and what leaves");
        }
    }

    private static void routes(RouteFile file, List<String> broken) {
        for (Map<?, ?> route : file.routes()) {
            Object id = route.get("id");
            for (String key : List.of("id", "description")) {
                if (!(route.get(key) instanceof String text) || text.isBlank()) {
                    broken.add("route " + id + " has no " + key);
                }
            }
            if (!(route.get("routeConfigurationId") instanceof String errors) || !errors.startsWith("errors")) {
                broken.add("route " + id + " does not say routeConfigurationId: errors");
            }
        }
    }

    /** What follows a stage of a request runs on a thread that must not wait. */
    private static void waits(RouteFile file, List<String> broken) {
        boolean waits = true;
        for (RouteFile.Step step : file.steps()) {
            String said = step.options().toString();
            if (step.kind().equals("threads")) {
                waits = true;
            } else if (Set.of("bean", "to", "enrich").contains(step.kind())) {
                if (!waits && said.contains("uri=sql:")) {
                    broken.add("step " + step.options().get("id") + " waits for the store without threads before it");
                }
                waits &= !STAGE.matcher(said).find();
            }
        }
    }

    private static Map<?, ?> without(Map<?, ?> options, String key) {
        Map<Object, Object> rest = new HashMap<>(options);
        rest.remove(key);
        return rest;
    }

    private static void steps(RouteFile file, List<String> broken) {
        for (RouteFile.Step step : file.steps()) {
            if (!(step.options().get("id") instanceof String)) {
                broken.add("a step " + step.kind() + " has no id: " + step.options());
            }
            if (step.kind().equals("threads") && !WAITING.equals(without(step.options(), "id"))) {
                broken.add("step threads has to say " + WAITING);
            }
            if (REFUSED_STEPS.contains(step.kind())) {
                broken.add("step " + step.kind() + " is refused");
            }
        }
    }

    private static void texts(RouteFile file, List<String> broken) {
        file.keys()
                .filter(REFUSED_LANGUAGES::contains)
                .forEach(key -> broken.add("language " + key + " is refused, allowed are "
                        + LANGUAGES.stream().sorted().toList()));
        for (Map.Entry<String, String> text : file.texts()) {
            boolean expression = Set.of("expression", "message").contains(text.getKey());
            if (expression && (text.getValue().contains("\n") || text.getValue().length() > MAX_EXPRESSION)) {
                broken.add("an expression is longer than a line; give it to a bean method: " + text.getValue());
            }
            if (expression && CHAINED_CALLS.matcher(text.getValue()).find()) {
                broken.add("an expression chains calls; give it to a bean method: " + text.getValue());
            }
        }
    }

    private void endpoint(RouteFile.Endpoint endpoint, List<String> broken) {
        String uri = endpoint.uri();
        if (uri.matches("sql(-stored)?(:.*)?")) {
            var file = SQL_FILE.matcher(uri);
            if (!file.matches() || endpoint.parameters().containsKey("query")) {
                broken.add(uri + ": SQL stands in a file, as sql:file:{{ringdown.home}}/sql/NAME.sql");
            } else if (!Files.exists(Path.of(file.group(1)))) {
                broken.add(uri + ": there is no such file");
            }
        }
        if (uri.contains("?")) {
            broken.add(uri + ": options stand under parameters");
            return;
        }
        StringBuilder whole = new StringBuilder(uri);
        endpoint.parameters().forEach((key, value) -> whole.append(whole.indexOf("?") < 0 ? '?' : '&')
                .append(key)
                .append('=')
                .append(value));
        EndpointValidationResult result = catalog.validateEndpointProperties(whole.toString(), true);
        if (!result.isSuccess()) {
            broken.add(whole + ": " + result.summaryErrorMessage(false).strip());
        }
    }
}
