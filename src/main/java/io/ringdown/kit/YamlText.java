package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Writes trees as YAML that reads back as the same trees; texts are quoted where YAML of any version could take them for more. */
public final class YamlText {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(new JsonSchema())
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .setDereferenceAliases(true)
            .build();

    /** What some version of YAML reads as a number, a time or a truth. */
    private static final Pattern MORE_THAN_TEXT =
            Pattern.compile("(?i)[-+.]?[0-9][-+0-9_.:,TZE ]*|0[xo][0-9A-F]+|y|n|yes|no|on|off");

    /** Columns that a map or list on one line may take. */
    private static final int WIDTH = 110;

    private final int room;

    private YamlText(int room) {
        this.room = room;
    }

    /** One line for each text, number and truth, without an end of line at the end. */
    public static String block(JsonNode tree) {
        return new YamlText(0).text(tree);
    }

    /**
     * As people write it: maps and lists that are short stand on one line.
     *
     * @param indent columns that stand before each line already
     */
    public static String fitting(JsonNode tree, int indent) {
        return new YamlText(WIDTH - indent).text(tree);
    }

    /**
     * What follows a colon or a dash: on the same line where it fits, else below.
     *
     * @param column of the key or dash
     */
    public static String value(JsonNode tree, int column) {
        String text = fitting(tree, column + 2);
        boolean below = tree.isContainerNode() && !text.startsWith("{") && !text.startsWith("[");
        return below ? ("\n" + text).replace("\n", "\n" + " ".repeat(column + 2)) : " " + text;
    }

    /** All of it on one line. */
    public static String line(JsonNode tree) {
        return new YamlText(Integer.MAX_VALUE).text(tree);
    }

    private String text(JsonNode tree) {
        Text text = new Text();
        new Dump(SETTINGS).dumpNode(node(tree, room), text);
        return text.toString().stripTrailing();
    }

    private static Node node(JsonNode tree, int room) {
        FlowStyle style = tree.isEmpty() || tree.toString().length() <= room ? FlowStyle.FLOW : FlowStyle.BLOCK;
        if (tree.isObject()) {
            List<NodeTuple> fields = new ArrayList<>();
            tree.properties()
                    .forEach(field -> fields.add(new NodeTuple(
                            scalar(field.getKey()),
                            node(field.getValue(), room - 4 - field.getKey().length()))));
            return new MappingNode(Tag.MAP, fields, style);
        }
        if (tree.isArray()) {
            List<Node> items = new ArrayList<>();
            tree.forEach(item -> items.add(node(item, room - 4)));
            return new SequenceNode(Tag.SEQ, items, style);
        }
        if (tree.isTextual()) {
            return scalar(tree.textValue());
        }
        Tag tag =
                tree.isNull() ? Tag.NULL : tree.isBoolean() ? Tag.BOOL : tree.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
        return new ScalarNode(tag, tree.asText(), ScalarStyle.PLAIN);
    }

    private static ScalarNode scalar(String text) {
        ScalarStyle style = text.chars().anyMatch(Character::isISOControl)
                ? ScalarStyle.DOUBLE_QUOTED
                : MORE_THAN_TEXT.matcher(text).matches() ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN;
        return new ScalarNode(Tag.STR, text, style);
    }

    /** Where the library writes. */
    private static final class Text implements StreamDataWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int from, int length) {
            text.append(part, from, from + length);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
