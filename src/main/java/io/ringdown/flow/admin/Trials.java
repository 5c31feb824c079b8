package io.ringdown.flow.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.BuilderSlip;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Intake;
import io.ringdown.escalation.UnreadableBody;
import io.ringdown.flow.ConnectionRows;
import io.ringdown.flow.Exits;
import io.ringdown.flow.JsonRequest;
import io.ringdown.flow.PlainBot;
import io.ringdown.flow.Previews;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Rows;
import io.ringdown.flow.StoredConnection;
import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Rejected;
import io.ringdown.mapping.Connected;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.mapping.Masked;
import io.ringdown.mapping.Unrendered;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Problem;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Previews of a mapping: an escalation rendered with values that are stored, given, or the mapping's own examples. */
public final class Trials {
    private static final Set<String> FIELDS = Set.of("connection", "values", "escalation");
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final Supplier<Mappings> mappings;
    private final ConnectionRows rows;
    private final Replies replies;
    private final ObjectMapper json;
    private final InstantSource clock;

    /** @param mappings those of now */
    public Trials(
            Supplier<Mappings> mappings, ConnectionRows rows, Replies replies, ObjectMapper json, InstantSource clock) {
        this.mappings = mappings;
        this.rows = rows;
        this.replies = replies;
        this.json = json;
        this.clock = clock;
    }

    /** Leaves the name of the stored connection that is wanted, if one is. */
    public void begin(Exchange exchange) {
        JsonRequest request = JsonRequest.of(JsonRequest.body(exchange), FIELDS);
        String connection = request.text("connection");
        request.object("values");
        if (!request.get("escalation").isObject()) {
            request.flaw("escalation", "must be an object with at least a phone, as a bot sends it");
        }
        request.accept();
        exchange.getMessage().setHeader("name", connection);
        exchange.getMessage().setBody(List.of());
    }

    /** Renders with the stored connection, if one was found. */
    public void show(Exchange exchange) {
        Mapping mapping = MappingViews.known(mappings.get(), exchange);
        JsonRequest request = JsonRequest.of(JsonRequest.body(exchange), FIELDS);
        StoredConnection stored = stored(request, mapping, Rows.found(exchange));
        request.accept();
        Connected connected = connected(request, mapping, stored);
        request.accept();
        Escalation escalation = escalation(request);
        Map<String, Object> inputs =
                Inputs.of(escalation, escalation.botName(), Previews.ID, Previews.KEY, clock.instant());
        try {
            Exits.put(exchange, replies.json(200, Masked.view(connected.plan(inputs))));
        } catch (Unrendered e) {
            throw Rejected.flawed(List.of(Flaw.of(e.getMessage())));
        }
    }

    private StoredConnection stored(JsonRequest request, Mapping mapping, List<Map<String, Object>> found) {
        if (request.text("connection") == null) {
            return null;
        }
        if (found.isEmpty()) {
            request.flaw("connection", "there is no connection of that name");
            return null;
        }
        StoredConnection stored = rows.stored(found.get(0));
        if (!stored.mapping().equals(mapping.name())) {
            request.flaw("connection", "belongs to the mapping " + stored.mapping());
        }
        return stored;
    }

    private Connected connected(JsonRequest request, Mapping mapping, StoredConnection stored) {
        Map<String, Object> given = json.convertValue(request.object("values"), VALUES);
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> secrets = new HashMap<>();
        boolean examples = stored == null && given.isEmpty();
        if (stored != null) {
            values.putAll(json.convertValue(stored.document().path("values"), VALUES));
            secrets.putAll(stored.secrets());
        }
        for (ValueField field : mapping.values().values()) {
            if (field.secret() && given.containsKey(field.name())) {
                secrets.put(field.name(), String.valueOf(given.remove(field.name())));
            } else if (field.secret() && stored == null && field.example() != null) {
                secrets.put(field.name(), field.example().toString());
            } else if (!field.secret() && examples && field.example() != null) {
                values.put(field.name(), field.example());
            }
        }
        values.putAll(given);
        try {
            return mapping.connect("preview", values, secrets, stored == null ? null : stored.origin());
        } catch (InvalidMapping e) {
            e.problems().stream().map(Problem::message).forEach(line -> request.also(Flaw.of(line)));
            return null;
        }
    }

    private static Escalation escalation(JsonRequest request) {
        byte[] body = request.get("escalation").toString().getBytes(StandardCharsets.UTF_8);
        try {
            Escalation escalation = Intake.read(body, "application/json", "preview", null, PlainBot.named("preview"));
            if (escalation.phone() == null) {
                throw Rejected.flawed(List.of(new Flaw("escalation.phone", "holds no number")));
            }
            return escalation;
        } catch (BuilderSlip | UnreadableBody e) {
            throw Rejected.flawed(List.of(new Flaw("escalation", e.getMessage())));
        }
    }
}
