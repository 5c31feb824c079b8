package io.ringdown.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One file of routes as a tree.
 *
 * @param name for messages
 * @param tree what YAML made of the text: lists, maps, texts, numbers, booleans
 */
public record RouteFile(String name, String text, Object tree) {

    /** One item of a {@code steps} list, such as {@code to} with its options; its options are empty when it has none. */
    record Step(String kind, Map<?, ?> options) {}

    /** What a message is read from or sent to. */
    public record Endpoint(String uri, Map<?, ?> parameters) {}

    /** All routes of the product. */
    public static List<RouteFile> all() {
        return House.files("routes", ".camel.yaml").stream().map(RouteFile::of).toList();
    }

    static RouteFile of(Path file) {
        return of(file.toString(), House.text(file));
    }

    static RouteFile of(String name, String text) {
        return new RouteFile(
                name, text, new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text));
    }

    List<Map<?, ?>> routes() {
        return top("route");
    }

    List<Map<?, ?>> routeConfigurations() {
        return top("routeConfiguration");
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        walk(tree, (key, value) -> {
            if ("steps".equals(key) && value instanceof List<?> list) {
                list.forEach(step ->
                        map(step).forEach((kind, options) -> steps.add(new Step(kind.toString(), map(options)))));
            }
        });
        return steps;
    }

    /** Every place in the file that names a URI, in its order. */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        everyMap(tree).forEach(map -> {
            if (map.get("uri") instanceof String uri) {
                endpoints.add(new Endpoint(uri, map(map.get("parameters"))));
            }
        });
        return endpoints;
    }

    /** Every text in the file with the key that it stands under. */
    List<Map.Entry<String, String>> texts() {
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        walk(tree, (key, value) -> {
            if (value instanceof String text) {
                texts.add(Map.entry(key, text));
            }
        });
        return texts;
    }

    /** Every key of every map in the file. */
    Stream<String> keys() {
        return everyMap(tree).flatMap(map -> map.keySet().stream()).map(Object::toString);
    }

    /** Every id of a route or a step. */
    List<String> ids() {
        return everyMap(tree)
                .map(map -> map.get("id"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private List<Map<?, ?>> top(String kind) {
        return tree instanceof List<?> items
                ? items.stream()
                        .map(RouteFile::map)
                        .filter(item -> item.containsKey(kind))
                        .<Map<?, ?>>map(item -> map(item.get(kind)))
                        .toList()
                : List.of();
    }

    private static Stream<Map<?, ?>> everyMap(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().flatMap(RouteFile::everyMap);
        }
        return node instanceof Map<?, ?> map
                ? Stream.concat(Stream.of(map), map.values().stream().flatMap(RouteFile::everyMap))
                : Stream.empty();
    }

    private static void walk(Object node, BiConsumer<String, Object> each) {
        everyMap(node).forEach(map -> map.forEach((key, value) -> each.accept(key.toString(), value)));
    }

    private static Map<?, ?> map(Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
