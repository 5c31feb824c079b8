package io.ringdown.mapping.file;

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
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Reads one YAML 1.2 document of the JSON schema; keys are text and stand once, and nothing is an alias of a map or list. */
public final class YamlReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new JsonSchema())
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true) // to say ourselves where they stand
            .setCodePointLimit(1024 * 1024)
            .build();

    /** For who comes from a tool that fills in double braces. */
    private static final String DOUBLE_BRACES =
            " (YAML reads {{name}} as a map; an input is read by a cell, such as =visitor.name)";

    /** Digits; to read a million of them as a number takes a minute. */
    private static final int LONGEST_NUMBER = 400;

    private final Map<String, Place> places = new HashMap<>();
    private final Problems problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final String text;

    private YamlReader(String file, String text) {
        this.problems = new Problems(file, places);
        this.text = text;
    }

    /** The file as a tree; empty, with the reasons added to {@code found}, when it is no sound YAML. */
    public static Optional<Source> read(String file, byte[] bytes, List<Problem> found) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            YamlReader reader = new YamlReader(file, text);
            JsonNode root = new Compose(SETTINGS)
                    .composeString(text)
                    .map(node -> reader.tree(node, "", null))
                    .orElse(JSON.nullNode());
            found.addAll(reader.problems.found());
            return Optional.of(new Source(file, root, reader.places));
        } catch (CharacterCodingException notUtf8) {
            found.add(new Problem(file, 0, 0, "the file is not UTF-8"));
        } catch (MarkedYamlEngineException broken) {
            found.add(syntax(file, broken));
        } catch (YamlEngineException broken) {
            found.add(new Problem(file, 0, 0, "no sound YAML: " + broken.getMessage()));
        } catch (StackOverflowError deep) {
            found.add(new Problem(file, 0, 0, "nested too deeply"));
        }
        return Optional.empty();
    }

    private static Problem syntax(String file, MarkedYamlEngineException broken) {
        boolean unclosed = broken.getProblem().contains("<stream end>");
        Optional<Mark> mark = unclosed
                ? broken.getContextMark().or(broken::getProblemMark)
                : broken.getProblemMark().or(broken::getContextMark);
        String near = mark.map(place -> place.createSnippet(0, 200)).orElse("");
        return new Problem(
                file,
                mark.map(Mark::getLine).orElse(-1) + 1,
                mark.map(Mark::getColumn).orElse(-1) + 1,
                "no sound YAML: " + broken.getProblem() + cure(broken.getProblem(), near));
    }

    private static String cure(String problem, String near) {
        if (problem.contains("escape character")) {
            return " (in double quotes \\ begins an escape; in single quotes it is what it is)";
        } else if (problem.contains("\\t")) {
            return " (indent with blanks, not with tabs)";
        }
        return near.contains("=") ? Problems.QUOTE : "";
    }

    private JsonNode tree(Node node, String pointer, Node key) {
        places.put(pointer, place(node, key));
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (!seen.add(node)) {
            problems.atKey(pointer, "an alias of a map or list; write it out");
            return JSON.nullNode();
        }
        return node instanceof SequenceNode list
                ? JSON.arrayNode().addAll(items(list, pointer))
                : fields((MappingNode) node, pointer);
    }

    private List<JsonNode> items(SequenceNode list, String pointer) {
        List<JsonNode> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(tree(item, Pointers.child(pointer, items.size()), null));
        }
        return items;
    }

    private ObjectNode fields(MappingNode map, String pointer) {
        ObjectNode fields = JSON.objectNode();
        for (NodeTuple tuple : map.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode name)) {
                String why = key instanceof MappingNode ? DOUBLE_BRACES : "";
                problems.at(place(key, key), "a key must be a text" + why);
            } else if (fields.has(name.getValue())) {
                problems.at(place(key, key), "`" + name.getValue() + "` stands here twice");
            } else {
                fields.set(name.getValue(), tree(tuple.getValueNode(), Pointers.child(pointer, name.getValue()), key));
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

    private Place place(Node node, Node key) {
        Mark start = node.getStartMark().orElseThrow();
        Mark lead = key == null ? start : key.getStartMark().orElseThrow();
        Written written = node instanceof ScalarNode scalar
                ? new Written(text, start.getIndex(), scalar.getValue(), scalar.getScalarStyle())
                : null;
        return new Place(start.getLine() + 1, start.getColumn() + 1, lead.getLine() + 1, lead.getColumn() + 1, written);
    }
}
