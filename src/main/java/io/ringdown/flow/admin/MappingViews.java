package io.ringdown.flow.admin;

import io.ringdown.escalation.Durations;
import io.ringdown.flow.Exits;
import io.ringdown.flow.Replies;
import io.ringdown.flow.http.Rejected;
import io.ringdown.mapping.Limits;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** What people read of mappings: which vendors there are, and the form of a connection to each. */
public final class MappingViews {
    private final Supplier<Mappings> mappings;
    private final Replies replies;

    /** @param mappings those of now */
    public MappingViews(Supplier<Mappings> mappings, Replies replies) {
        this.mappings = mappings;
        this.replies = replies;
    }

    public void list(Exchange exchange) {
        Mappings now = mappings.get();
        Map<String, Map<String, Object>> views = new TreeMap<>();
        now.all().forEach(mapping -> views.put(mapping.name(), summary(mapping)));
        now.refused()
                .forEach((vendor, problems) -> refuse(views.computeIfAbsent(vendor, MappingViews::unread), problems));
        Exits.put(exchange, replies.json(200, Page.body(List.copyOf(views.values()), "")));
    }

    public void one(Exchange exchange) {
        Mappings now = mappings.get();
        Mapping mapping = known(now, exchange);
        Map<String, Object> view = summary(mapping);
        Optional.ofNullable(now.refused().get(mapping.name())).ifPresent(problems -> refuse(view, problems));
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

    /** What a folder holds is not in use: why. */
    private static void refuse(Map<String, Object> view, List<Problem> problems) {
        view.put("refused", problems.stream().map(Problem::toString).toList());
    }

    /** A vendor of which nothing could be read yet. */
    private static Map<String, Object> unread(String vendor) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", vendor);
        view.put("title", vendor);
        return view;
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
