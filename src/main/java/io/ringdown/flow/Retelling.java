package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Answer;
import java.util.Map;

/** Composes the answer of an escalation's last attempt anew, out of its row. */
public final class Retelling {
    private final Registry registry;
    private final Recollection recollection;
    private final Answers answers;

    public Retelling(Registry registry, Recollection recollection, Answers answers) {
        this.registry = registry;
        this.recollection = recollection;
        this.answers = answers;
    }

    Answer of(Map<String, Object> row) {
        String name = Rows.text(row, "bot");
        String connection = Rows.text(row, "connection");
        JsonNode said = recollection.said(row);
        Journey journey = new Journey(
                registry.bot(name).orElseGet(() -> PlainBot.named(name)),
                recollection.escalation(row, said),
                registry.connection(connection).orElseGet(() -> Connection.unusable(connection, 0, false)),
                null,
                0);
        journey.attempt = new Journey.Attempt(
                Rows.text(row, "id"),
                Rows.number(row, "n"),
                "",
                Rows.text(row, "reference"),
                0,
                Rows.time(row, "attempt_at"));
        journey.end(Endings.of(row, said.path("vendorText").asText(null)));
        return answers.of(journey);
    }
}
