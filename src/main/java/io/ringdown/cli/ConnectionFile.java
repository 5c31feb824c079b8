package io.ringdown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.kit.YamlText;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection as a file that may live in git: the API's shape, with {@code ${env:NAME}} for every secret. */
final class ConnectionFile {
    private static final Pattern SECRET = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");
    private static final List<String> FIELDS =
            List.of("name", "mapping", "values", "secrets", "origin", "limits", "hours", "messages");

    private ConnectionFile() {}

    /**
     * The connection with its secrets.
     *
     * @param environment that holds them
     * @throws InvalidMapping with every problem: no map, a secret in plain text, or one that the environment does not have
     */
    static ObjectNode read(Path file, byte[] bytes, Map<String, String> environment) {
        List<Problem> problems = new ArrayList<>();
        Yaml yaml = Yaml.read(file.toString(), bytes, problems).orElseThrow(() -> new InvalidMapping(problems));
        if (!yaml.root().path("name").isTextual()) {
            problems.add(yaml.problem("", "must be a map with at least name and mapping"));
            throw new InvalidMapping(problems);
        }
        ObjectNode connection = yaml.root().deepCopy();
        connection.path("secrets").properties().forEach(secret -> {
            String pointer = Pointers.child("/secrets", secret.getKey());
            Matcher name = SECRET.matcher(secret.getValue().asText());
            if (!name.matches()) {
                problems.add(yaml.problem(pointer, "stands here in plain text; write ${env:NAME}"));
            } else if (environment.getOrDefault(name.group(1), "").isEmpty()) {
                problems.add(yaml.problem(pointer, "the environment has no " + name.group(1)));
            } else {
                ((ObjectNode) connection.get("secrets")).put(secret.getKey(), environment.get(name.group(1)));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems);
        }
        return connection;
    }

    /** The file of a connection as the API shows it. */
    static String text(JsonNode stored) {
        ObjectNode connection = stored.deepCopy();
        connection.retain(FIELDS);
        String prefix = stored.path("name").asText();
        if (connection.get("secrets") instanceof ObjectNode secrets) {
            stored.path("secrets")
                    .fieldNames()
                    .forEachRemaining(name -> secrets.put(name, "${env:" + variable(prefix, name) + "}"));
        }
        return YamlText.block(connection) + "\n";
    }

    /** {@code BRAND_FR_CLIENT_SECRET} of {@code brand-fr} and {@code clientSecret}. */
    private static String variable(String connection, String secret) {
        String words = connection + "_" + secret.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        String name = words.replace('-', '_').toUpperCase(Locale.ROOT);
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
