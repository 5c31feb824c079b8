package io.ringdown.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Context;
import io.ringdown.escalation.ConversationIds;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Escalation;
import io.ringdown.store.Vault;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes the one encrypted column: all that the visitor said, and what the vendor answered to it. */
public final class SaidSeal {
    private final Vault vault;
    private final ObjectMapper json;

    public SaidSeal(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** @param ending how the attempt ended, or null while it runs */
    byte[] seal(Journey journey, Ending ending) {
        Escalation escalation = journey.escalation;
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("phone", escalation.phone() == null ? null : escalation.phone().raw());
        // where it does not stand readable in the row
        said.put(
                "conversationId",
                ConversationIds.hides(escalation.conversationId()) ? escalation.conversationId() : null);
        said.put("visitorName", escalation.visitorName());
        said.put("page", escalation.page());
        said.put(
                "callAt",
                escalation.callAt() == null ? null : escalation.callAt().toString());
        said.put("consent", consent(escalation));
        said.put("context", Context.kept(escalation.context(), kept(journey)));
        if (ending != null) {
            said.put("vendorText", ending.vendorText());
            said.put("detail", ending.detail());
        }
        said.values().removeIf(value -> value == null);
        try {
            return vault.seal(
                    json.writeValueAsBytes(said), Vault.attempt(journey.attempt.escalation(), journey.attempt.n()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> consent(Escalation escalation) {
        Map<String, Object> consent = new LinkedHashMap<>();
        consent.put("given", escalation.consent().given());
        consent.put(
                "at",
                escalation.consent().at() == null
                        ? null
                        : escalation.consent().at().toString());
        consent.put("notice", escalation.consent().notice());
        consent.put("noticeVersion", escalation.consent().noticeVersion());
        consent.put("text", escalation.consent().text());
        consent.values().removeIf(value -> value == null);
        return consent;
    }

    private static Set<String> kept(Journey journey) {
        Set<String> names = new HashSet<>(journey.bot.keepContext());
        if (journey.connection.connected() != null) {
            names.addAll(journey.connection.connected().contextNames());
        }
        return names;
    }
}
