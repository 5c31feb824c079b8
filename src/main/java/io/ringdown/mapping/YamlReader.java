package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Reads one YAML 1.2 document of the JSON schema; keys are text and stand once, and nothing is an alias of a map or list. */
final class YamlReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new JsonSchema())
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(1024 * 1024)
            .build();

    /** Digits; to read a million of them as a number takes a minute. */
    private static final int LONGEST_NUMBER = 400;

    private final Map<String, Place> places = new HashMap<>();
    private final Problems problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(String file) {
        this.problems = new Problems(file, places);
    }

    /** The file as a tree; empty, with the reasons added to {@code found}, when it is no sound YAML. */
    static Optional<Source> read(String file, byte[] bytes, List<Problem> found) {
        YamlReader reader = new YamlReader(file);
        Source source = null;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode root = new Compose(SETTINGS)
                    .composeString(text)
                    .map(node -> reader.tree(node, "", null, false))
                    .orElse(JSON.nullNode());
            source = new Source(file, root, reader.places);
        } catch (CharacterCodingException notUtf8) {
            reader.problems.at("", "the file is not UTF-8");
        } catch (MarkedYamlEngineException broken) {
            found.add(syntax(file, broken));
        } catch (YamlEngineException broken) {
            found.add(new Problem(file, 0, 0, "no sound YAML: " + broken.getMessage()));
        } catch (StackOverflowError deep) {
            found.add(new Problem(file, 0, 0, "nested too deeply"));
        }
        found.addAll(reader.problems.found());
        return Optional.ofNullable(source);
    }

    private static Problem syntax(String file, MarkedYamlEngineException broken) {
        Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
        String near = mark.map(place -> place.createSnippet(0, 200)).orElse("");
        return new Problem(
                file,
                mark.map(Mark::getLine).orElse(-1) + 1,
                mark.map(Mark::getColumn).orElse(-1) + 1,
                "no sound YAML: " + broken.getProblem() + (near.contains("=") ? Problems.QUOTE : ""));
    }

    private JsonNode tree(Node node, String pointer, Node key, boolean flow) {
        places.put(pointer, place(node, key, flow));
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (!seen.add(node)) {
            problems.at(pointer, "an alias of a map or list; write it out");
            return JSON.nullNode();
        }
        boolean inside = ((CollectionNode<?>) node).getFlowStyle() == FlowStyle.FLOW;
        return node instanceof SequenceNode list
                ? JSON.arrayNode().addAll(items(list, pointer, inside))
                : fields((MappingNode) node, pointer, inside);
    }

    private List<JsonNode> items(SequenceNode list, String pointer, boolean flow) {
        List<JsonNode> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(tree(item, Pointers.child(pointer, items.size()), null, flow));
        }
        return items;
    }

    private ObjectNode fields(MappingNode map, String pointer, boolean flow) {
        ObjectNode fields = JSON.objectNode();
        for (NodeTuple tuple : map.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                problems.at(place(key, key, flow), "a key must be a text");
            } else if (fields.has(name.getValue())) {
                problems.at(place(key, key, flow), "`" + name.getValue() + "` stands here twice");
            } else {
                fields.set(
                        name.getValue(),
                        tree(tuple.getValueNode(), Pointers.child(pointer, name.getValue()), key, flow));
            }
        }
        return fields;
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        try {
            if (tag.equals(Tag.NULL)) {
                return JSON.nullNode();
            } else if (tag.equals(Tag.BOOL)) {
                return JSON.booleanNode(Boolean.parseBoolean(text));
            } else if (text.length() > LONGEST_NUMBER) {
                return JSON.textNode(text);
            } else if (tag.equals(Tag.INT)) {
                return integer(new BigInteger(text));
            } else if (tag.equals(Tag.FLOAT)) {
                return JSON.numberNode(new BigDecimal(text));
            }
        } catch (NumberFormatException notJson) {
            return JSON.textNode(text);
        }
        return JSON.textNode(text);
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() > 63) {
            return JSON.numberNode(value);
        }
        return value.bitLength() > 31 ? JSON.numberNode(value.longValue()) : JSON.numberNode(value.intValue());
    }

    private static Place place(Node node, Node key, boolean flow) {
        Mark start = node.getStartMark().orElseThrow();
        Mark lead = key == null ? start : key.getStartMark().orElseThrow();
        boolean plain = node instanceof ScalarNode scalar && scalar.isPlain();
        return new Place(
                start.getLine() + 1,
                start.getColumn() + 1,
                lead.getLine() + 1,
                lead.getColumn() + 1,
                plain ? 0 : 1,
                flow && plain);
    }
}
