package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Changes values in the text of a YAML file and leaves every other character as it stands: comments, order, quotes. */
final class YamlEdit {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new JsonSchema()).build();

    private final String text;
    private final List<Change> changes = new ArrayList<>();

    private YamlEdit(String text) {
        this.text = text;
    }

    /** The text in which the value of that key of the root is {@code wanted} instead of {@code found}. */
    static String set(String text, String key, JsonNode found, JsonNode wanted) {
        YamlEdit edit = new YamlEdit(text);
        MappingNode root =
                (MappingNode) new Compose(SETTINGS).composeString(text).orElseThrow();
        for (NodeTuple field : root.getValue()) {
            if (name(field).equals(key)) {
                edit.change(field.getValueNode(), edit.afterColon(field), 0, false, found, wanted);
                return edit.changed();
            }
        }
        return text.stripTrailing() + "\n" + key + ":" + YamlText.value(wanted, 0) + "\n";
    }

    /**
     * @param after where the colon or dash before the node ends; the begin of an item in brackets
     * @param column of the key or dash that leads to the node
     * @param flow whether that stands inside braces
     */
    private void change(Node node, int after, int column, boolean flow, JsonNode found, JsonNode wanted) {
        if (found.equals(wanted)) {
            return;
        }
        boolean inside = flow || node instanceof CollectionNode<?> some && some.getFlowStyle() == FlowStyle.FLOW;
        if (node instanceof MappingNode map && found.isObject() && wanted.isObject() && keeps(map, inside, wanted)) {
            fields(map, inside, found, wanted);
        } else if (node instanceof SequenceNode list && found.isArray() && found.size() == wanted.size()) {
            for (int i = 0; i < found.size(); i++) {
                Node item = list.getValue().get(i);
                int begin = start(item);
                int from = inside ? begin : text.lastIndexOf('-', begin - 1) + 1;
                change(item, from, column(list), inside, found.get(i), wanted.get(i));
            }
        } else {
            boolean first = after == start(node);
            String value = flow ? " " + YamlText.line(wanted) : YamlText.value(wanted, column);
            changes.add(new Change(after, end(node), first ? value.stripLeading() : value));
        }
    }

    /** Whether the map can stay and only its fields change: inside braces when no name comes or goes, else when some name stays. */
    private static boolean keeps(MappingNode map, boolean flow, JsonNode wanted) {
        List<String> names = map.getValue().stream().map(YamlEdit::name).toList();
        return flow ? names.size() == wanted.size() && names.stream().allMatch(wanted::has) : wanted.has(names.get(0));
    }

    private void fields(MappingNode map, boolean flow, JsonNode found, JsonNode wanted) {
        Map<String, JsonNode> added = new LinkedHashMap<>();
        wanted.properties().forEach(field -> added.put(field.getKey(), field.getValue()));
        for (NodeTuple field : map.getValue()) {
            JsonNode value = added.remove(name(field));
            if (value != null) {
                change(field.getValueNode(), afterColon(field), column(map), flow, found.get(name(field)), value);
            } else {
                int from = text.lastIndexOf('\n', start(field.getKeyNode()));
                int to = text.indexOf('\n', end(field.getValueNode()));
                changes.add(new Change(from, to < 0 ? text.length() : to, ""));
            }
        }
        StringBuilder lines = new StringBuilder();
        added.forEach((name, value) -> lines.append('\n')
                .append(" ".repeat(column(map)))
                .append(name)
                .append(':')
                .append(YamlText.value(value, column(map))));
        if (lines.length() > 0) {
            int to = text.indexOf('\n', end(map));
            changes.add(new Change(to < 0 ? text.length() : to, to < 0 ? text.length() : to, lines.toString()));
        }
    }

    private String changed() {
        StringBuilder changed = new StringBuilder(text);
        changes.stream()
                .sorted(Comparator.comparingInt(Change::from)
                        .thenComparing(Change::to)
                        .reversed())
                .forEach(change -> changed.replace(change.from(), change.to(), change.text()));
        return changed.toString();
    }

    /** Where the text of a node ends; what a parser calls the end of a block is the begin of what comes next. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> some
                && some.getFlowStyle() == FlowStyle.BLOCK
                && !some.getValue().isEmpty()) {
            Object last = some.getValue().get(some.getValue().size() - 1);
            return end(last instanceof NodeTuple field ? field.getValueNode() : (Node) last);
        }
        int end = offset(node.getEndMark().orElseThrow());
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int afterColon(NodeTuple field) {
        return text.indexOf(':', end(field.getKeyNode())) + 1;
    }

    private int start(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private static int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }

    private static String name(NodeTuple field) {
        return field.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
    }

    /** What stands from an offset to another becomes {@code text}. */
    private record Change(int from, int to, String text) {}
}
