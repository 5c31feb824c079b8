package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Consent;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Identity;
import io.ringdown.escalation.Phones;
import io.ringdown.store.Vault;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/**
 * What can be known again of an escalation by its row: enough to tell its visitor once more how it went, and to send it once more. Of
 * further fields only those are known that were kept.
 */
public final class Recollection {
    private static final TypeReference<Map<String, Object>> CONTEXT = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> KEPT = new TypeReference<>() {};

    private final Vault vault;
    private final ObjectMapper json;

    public Recollection(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** The encrypted column of a row; empty when it was erased. */
    JsonNode said(Map<String, Object> row) {
        byte[] sealed = (byte[]) row.get("said");
        if (sealed == null) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(vault.unseal(sealed, Vault.attempt(Rows.text(row, "id"), Rows.number(row, "n"))));
        } catch (IOException e) {
            throw new IllegalStateException("what the visitor said in " + Rows.text(row, "id") + " is no JSON");
        }
    }

    Escalation escalation(Map<String, Object> row, JsonNode said) {
        String country = Rows.text(row, "country");
        return new Escalation(
                Rows.text(row, "connection"),
                Phones.find(said.path("phone").asText(null), country),
                said.path("conversationId").asText(Rows.text(row, "conversation_id")),
                Rows.text(row, "id"),
                null,
                Rows.text(row, "bot_name"),
                Rows.text(row, "channel"),
                Rows.text(row, "language"),
                country,
                said.path("visitorName").asText(null),
                consent(said.path("consent")),
                time(said.path("callAt").asText(null)),
                said.path("page").asText(null),
                said.path("context").isObject() ? json.convertValue(said.path("context"), CONTEXT) : Map.of());
    }

    /** Names that the vendor's answer left, with their values. */
    Map<String, String> kept(Map<String, Object> row) {
        String kept = Rows.text(row, "kept");
        try {
            return kept == null ? Map.of() : json.readValue(kept, KEPT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of " + Rows.text(row, "id") + " is no JSON");
        }
    }

    private static Consent consent(JsonNode said) {
        return new Consent(
                said.has("given") ? said.path("given").asBoolean() : null,
                time(said.path("at").asText(null)),
                said.path("notice").asText(null),
                said.path("noticeVersion").asText(null),
                said.path("text").asText(null));
    }

    /** Key of the guard of the number that the visitor of that escalation gave; "" where it cannot be read any more: the guard then runs out. */
    String guard(Escalation escalation, Bot bot) {
        return escalation.phone() == null
                ? ""
                : Identity.numberGuard(escalation.phone(), bot, vault::hash).key();
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return Escalation.UNREADABLE_TIME;
        }
    }
}
