package io.ringdown.flow;

import io.ringdown.escalation.Durations;
import io.ringdown.mapping.Limits;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.mapping.ValueField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/** What people read of mappings: which vendors there are, and the form of a connection to each. */
public final class MappingViews {
    private final Mappings mappings;
    private final Replies replies;

    public MappingViews(Mappings mappings, Replies replies) {
        this.mappings = mappings;
        this.replies = replies;
    }

    public void list(Exchange exchange) {
        Exits.put(
                exchange,
                replies.json(
                        200,
                        Page.body(
                                mappings.all().stream()
                                        .map(MappingViews::summary)
                                        .toList(),
                                "")));
    }

    public void one(Exchange exchange) {
        Mapping mapping = known(mappings, exchange);
        Map<String, Object> view = summary(mapping);
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.values().forEach((name, field) -> values.put(name, form(field)));
        view.put("values", values);
        view.put("limits", limits(mapping.limits()));
        if (mapping.idempotentFor() != null) {
            view.put("idempotentFor", Durations.format(mapping.idempotentFor()));
        }
        Exits.put(exchange, replies.json(200, view));
    }

    /** @throws Rejected when the path names none, with the nearest right name */
    static Mapping known(Mappings mappings, Exchange exchange) {
        String name = exchange.getMessage().getHeader("vendor", String.class);
        return mappings.find(name)
                .orElseThrow(() -> Rejected.notFound("There is no mapping of that name; " + mappings.hint(name)));
    }

    private static Map<String, Object> summary(Mapping mapping) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", mapping.name());
        view.put("title", mapping.title());
        put(view, "docs", mapping.docs());
        put(view, "verified", mapping.verified());
        put(view, "rings", mapping.rings());
        view.put("number", mapping.e164Only() ? "e164" : "any");
        view.put("canCheck", mapping.canCheck());
        view.put("canCancel", mapping.canCancel());
        view.put("digest", mapping.digest());
        return view;
    }

    /** A field in the words of JSON Schema, and ours. */
    private static Map<String, Object> form(ValueField field) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "title", field.title());
        put(form, "description", field.description());
        form.put("type", field.type());
        put(form, "enum", field.choices().isEmpty() ? null : field.choices());
        put(form, "pattern", field.pattern());
        put(form, "default", field.fallback());
        put(form, "format", field.format());
        form.put("required", field.required());
        form.put("secret", field.secret());
        form.put("list", field.list());
        put(form, "anyOf", field.group());
        put(form, "example", field.secret() ? null : field.example());
        return form;
    }

    private static Map<String, Object> limits(Limits limits) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("timeout", Durations.format(limits.timeout()));
        if (limits.rate() > 0) {
            view.put("rate", limits.rate() + "/" + Durations.format(limits.window()));
        }
        if (limits.burst() > 0) {
            view.put("burst", limits.burst());
        }
        view.put("concurrency", limits.concurrency());
        return view;
    }

    private static void put(Map<String, Object> view, String name, Object value) {
        if (value != null) {
            view.put(name, value);
        }
    }
}
