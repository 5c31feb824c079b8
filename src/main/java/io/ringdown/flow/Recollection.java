package io.ringdown.flow;

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

/** What can be known again of an escalation by its row: enough to tell its visitor once more how it went. */
public final class Recollection {
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
                null,
                new Consent(null, null, said.path("consent").path("notice").asText(null), null, null),
                time(said.path("callAt").asText(null)),
                null,
                Map.of());
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
