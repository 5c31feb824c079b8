package io.ringdown.flow;

import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Escalation;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.Mappings;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes anew, out of rows, what an attempt's calls were made of: by the version of the connection that it ran with. */
public final class DoubtJourneys {
    private final Registry registry;
    private final Recollection recollection;
    private final ConnectionLoader loader;
    private final Supplier<Mappings> mappings;
    private final Allowances allowances;
    private final Renderer renderer = new Renderer();
    private final InstantSource clock;

    /** @param mappings as they are now */
    public DoubtJourneys(
            Registry registry,
            Recollection recollection,
            ConnectionLoader loader,
            Supplier<Mappings> mappings,
            Allowances allowances,
            InstantSource clock) {
        this.registry = registry;
        this.recollection = recollection;
        this.loader = loader;
        this.mappings = mappings;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** What is needed to find the version of the connection, and whether the wish still stands. */
    Map<String, Object> parameters(Map<String, Object> row) {
        String id = Rows.text(row, "id");
        String linked = Rows.text(row, "linked");
        Escalation escalation = recollection.escalation(row, recollection.said(row));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("name", Rows.text(row, "connection"));
        parameters.put("version", Rows.number(row, "connection_version"));
        parameters.put("id", id);
        parameters.put("at", row.get("attempt_at"));
        parameters.put("guard", recollection.guard(escalation, bot(row)));
        parameters.put("corrections", Recognition.corrections(linked == null ? id : linked));
        return parameters;
    }

    private Bot bot(Map<String, Object> row) {
        String name = Rows.text(row, "bot");
        return registry.bot(name).orElseGet(() -> PlainBot.named(name));
    }

    /** @param version the row of the connection's version, or null when there is none */
    Journey of(Map<String, Object> row, Map<String, Object> version) {
        Bot bot = bot(row);
        Escalation escalation = recollection.escalation(row, recollection.said(row));
        Connection connection = version == null
                ? Connection.unusable(Rows.text(row, "connection"), 0, false)
                : loader.load(version, mappings.get());
        Journey journey = new Journey(bot, escalation, connection, null, System.nanoTime());
        journey.attempt = new Journey.Attempt(
                Rows.text(row, "id"),
                Rows.number(row, "n"),
                Rows.text(row, "attempt_key"),
                Rows.text(row, "reference"),
                0,
                Rows.time(row, "attempt_at"));
        journey.numberKeys = numberKeys(journey);
        journey.inputs =
                Inputs.of(escalation, bot.name(), journey.attempt.escalation(), journey.attempt.key(), clock.instant());
        return journey;
    }

    /** What is let go of when nobody was called: the number's guard, and its place among the calls of a day. */
    private List<String> numberKeys(Journey journey) {
        List<String> keys = new ArrayList<>();
        if (journey.escalation.phone() != null) {
            keys.add(recollection.guard(journey.escalation, journey.bot));
            allowances.of(journey, clock.instant()).places().forEach(place -> keys.add(place.key()));
        }
        return keys;
    }

    Map<String, String> kept(Map<String, Object> row) {
        return recollection.kept(row);
    }

    /** The first call to make; one that cannot be built carries its reply already. */
    Outbound request(Journey journey, Map<String, Object> row, Doubtful.Way way) {
        if (way == Doubtful.Way.SEND) {
            return renderer.first(journey);
        }
        Request request = null;
        Reply reply = null;
        try {
            request = journey.connection.connected().status(journey.inputs, kept(row));
        } catch (Unrendered e) {
            reply = new Reply.Failed(Reply.Kind.NOT_RENDERED, e.getMessage());
        }
        return new Outbound(journey.connection, request, reply, journey.deadlineNanos);
    }

    /** What the vendor says of the call. */
    Reading answer(Journey journey, Map<String, Object> row, Reply reply) {
        return journey.connection.connected().readStatus(reply, journey.inputs, kept(row));
    }

    /** How the attempt ended after all; what was known of it before stays known. */
    Ending ending(Map<String, Object> row, Reading reading, Outbound outbound) {
        Map<String, String> kept = new HashMap<>(kept(row));
        kept.putAll(reading.kept());
        String reference = reading.reference() == null ? Rows.text(row, "vendor_reference") : reading.reference();
        return new Ending(
                reading.verdict(),
                null,
                reference,
                reading.position(),
                reading.waiting(),
                reading.retryAfter(),
                null,
                outbound.reply instanceof Reply.Answered answered ? answered.status() : 0,
                outbound.call == null ? 0 : outbound.call.millis(),
                null,
                kept);
    }
}
