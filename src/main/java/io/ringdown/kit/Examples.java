package io.ringdown.kit;

import io.ringdown.mapping.Connected;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Plan;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import io.ringdown.mapping.cell.ValueField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The connection that cases and simulators use: every value is the {@code example} of its field. */
public final class Examples {
    private Examples() {}

    /** The example values that are no secrets; fields without an example are left to their defaults. */
    public static Map<String, Object> values(Mapping mapping) {
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.values().values().stream()
                .filter(field -> !field.secret() && field.example() != null)
                .forEach(field -> values.put(field.name(), field.example()));
        return values;
    }

    /** The example secrets. */
    public static Map<String, String> secrets(Mapping mapping) {
        Map<String, String> secrets = new LinkedHashMap<>();
        mapping.values().values().stream()
                .filter(field -> field.secret() && field.example() != null)
                .forEach(field -> secrets.put(field.name(), field.example().toString()));
        return secrets;
    }

    /**
     * The requests of a case in their order, made as for calls. Where the case does not tell what comes of a preparation, it is
     * supposed to succeed.
     *
     * @throws Unrendered when the first cannot be made; a later one that cannot ends the list
     */
    static List<Request> requests(Mapping mapping, Case example) {
        Plan plan = connect(mapping, example.values(), null)
                .plan(Inputs.of(
                        Givens.escalation(example), null, CaseRunner.ATTEMPT, CaseRunner.SAME_KEY, example.now()));
        List<Request> requests = new ArrayList<>(List.of(plan.render()));
        while (plan.prepares()) {
            int call = requests.size() - 1;
            if (call >= example.calls().size()
                    || !plan.proceed(example.calls().get(call).vendor().reply())) {
                plan.suppose();
            }
            try {
                requests.add(plan.render());
            } catch (Unrendered unanswered) {
                break;
            }
        }
        return requests;
    }

    /**
     * A connection named {@code example}.
     *
     * @param changes values and secrets that differ from the examples; null takes one away
     * @param origin where the vendor is taken to be; null for its own address
     * @throws InvalidMapping when the values do not fit
     */
    static Connected connect(Mapping mapping, Map<String, Object> changes, String origin) {
        Map<String, Object> values = values(mapping);
        Map<String, String> secrets = new HashMap<>(secrets(mapping));
        changes.forEach((name, value) -> {
            ValueField field = mapping.values().get(name);
            if (value == null) {
                values.remove(name);
                secrets.remove(name);
            } else if (field != null && field.secret()) {
                secrets.put(name, value.toString());
            } else {
                values.put(name, value);
            }
        });
        return mapping.connect("example", values, secrets, origin);
    }
}
