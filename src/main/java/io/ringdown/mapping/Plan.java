package io.ringdown.mapping;

import io.ringdown.escalation.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls of one attempt, one after another: those of {@code prepare} whose {@code when} holds, then the one that rings. Each
 * reads what the answers before it left. Used by one thread at a time.
 */
public final class Plan {
    private final Connected connected;
    private final List<Inquiry> preparations;
    private final Instant now;
    private final Map<String, Object> prepared = new LinkedHashMap<>();
    private View view;
    private int at;

    Plan(Connected connected, List<Inquiry> preparations, View view, Instant now) {
        this.connected = connected;
        this.preparations = preparations;
        this.view = view;
        this.now = now;
    }

    /**
     * The call to make now.
     *
     * @throws Unrendered when a cell fails, no alternative holds, or a bound is reached
     */
    public Request render() {
        while (prepares()) {
            Call call = preparations.get(at).call();
            if (connected.holds(call, view)) {
                return connected.render(call, view);
            }
            at++;
        }
        return connected.ring(view);
    }

    /** When the attempt began. */
    Instant now() {
        return now == null ? Instant.EPOCH : now;
    }

    /** Whether what {@link #render} gave only prepares: whatever becomes of it, nobody is called. */
    public boolean prepares() {
        return at < preparations.size();
    }

    /** What the reply to that call means; never throws. */
    public Reading read(Reply reply) {
        return prepares() ? preparations.get(at).answers().read(reply, view, now) : connected.read(reply, view, now);
    }

    /** Goes on to the call after a preparation that succeeded; false when the attempt ends with that reply. */
    public boolean proceed(Reply reply) {
        boolean goesOn = prepares() && read(reply).verdict().outcome() == Outcome.ACCEPTED;
        if (goesOn) {
            leave(preparations.get(at).answers().values(reply, view));
        }
        return goesOn;
    }

    /** Goes on, for a preview, as if the vendor had answered: every name yields {@code {prepared.name}}. */
    public void suppose() {
        Map<String, Object> supposed = new LinkedHashMap<>();
        preparations.get(at).answers().leaves().forEach(name -> supposed.put(name, "{prepared." + name + "}"));
        leave(supposed);
    }

    private void leave(Map<String, Object> values) {
        prepared.putAll(values);
        view = view.and("prepared", Map.copyOf(prepared));
        at++;
    }
}
