package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problems;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is worth a look in texts that are no cells: the placeholders of other tools, and those of URLs, which nothing fills there.
 *
 * @param names what cells can read there
 */
record TextAdvice(Names names, Problems problems) {
    private static final Set<String> PARTS = Set.of("auth", "request", "prepare", "cancel", "check", "status");
    private static final Pattern PLACE =
            Pattern.compile("\\{\\{.*?}}|\\$\\{.*?}|\\{([A-Za-z][\\w.]*)}", Pattern.DOTALL);

    void give(JsonNode root) {
        PARTS.forEach(part -> look(root.path(part), "/" + part));
    }

    private void look(JsonNode node, String pointer) {
        if (node.isTextual() && !Leaves.isCell(node.asText())) {
            text(node.asText(), pointer);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), Pointers.child(pointer, i));
            }
        } else if (node.size() == 1
                && node.iterator().next().isNull()
                && isOurs(node.fieldNames().next())) {
            String name = node.fieldNames().next();
            problems.warn(pointer, "YAML reads {" + name + "} as a map, which sends nothing; write =" + cell(name));
        } else {
            node.properties().stream()
                    .filter(field -> !Set.of("url", "tokenUrl").contains(field.getKey()))
                    .forEach(field -> look(field.getValue(), Pointers.child(pointer, field.getKey())));
        }
    }

    /**
     * Braces around none of our names may be what the vendor wants; double ones hardly ever are. The text is not shown, since a
     * secret may stand beside them.
     */
    private void text(String text, String pointer) {
        Matcher place = PLACE.matcher(text);
        boolean found = false;
        while (!found && place.find()) {
            found = place.group(1) == null || isOurs(place.group(1));
        }
        if (found) {
            problems.warnLine(
                    pointer,
                    "is sent as it stands: only a URL has {places}; a cell puts together what it reads, such as =\"Call \" & visitor.name");
        }
    }

    private boolean isOurs(String name) {
        return names.values().containsKey(name) || names.known().containsKey(name.split("\\.")[0]);
    }

    private String cell(String name) {
        return names.values().containsKey(name) ? "connection." + name : name;
    }
}
