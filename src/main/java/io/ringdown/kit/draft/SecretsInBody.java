package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Takes secrets out of the body of a draft, where a mapping must not read them: one that stands on top becomes {@code auth}. */
final class SecretsInBody {
    private final Draft draft;

    private SecretsInBody(Draft draft) {
        this.draft = draft;
    }

    static void moveFrom(Draft draft) {
        new SecretsInBody(draft).move(draft.body, true);
    }

    private void move(JsonNode part, boolean top) {
        if (part instanceof ObjectNode fields) {
            List<String> secrets = fields.properties().stream()
                    .filter(field -> isSecret(field.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            secrets.forEach(name -> take(name, fields.remove(name).asText(), top));
        }
        part.forEach(each -> move(each, false));
    }

    private boolean isSecret(JsonNode cell) {
        String name = cell.asText().replaceFirst("^=connection\\.", "");
        return draft.values().containsKey(name)
                && draft.values().get(name).path("secret").asBoolean();
    }

    private void take(String name, String cell, boolean top) {
        if (top && draft.auth == null) {
            draft.auth = JsonNodeFactory.instance.objectNode();
            draft.auth.putObject("key").put("in", "body").put("name", name).put("value", cell);
        } else {
            draft.note("`" + name
                    + "` of the body is a secret, for which there is no place but `auth: {key: {in: body, …}}`.");
            if (!(draft.auth + draft.url + draft.headers + draft.query).contains(cell.substring(1))) {
                draft.values().remove(cell.substring("=connection.".length()));
            }
        }
    }
}
