package io.ringdown.mapping;

import io.ringdown.mapping.cell.CellFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A mapping with the values and secrets of one connection: builds requests and reads replies. Safe for many threads. */
public final class Connected {
    private final Mapping mapping;
    private final Definition definition;
    private final Account account;
    private final Renderer renderer;
    private final List<Inquiry> preparations;
    private final List<Call> requests;

    Connected(Mapping mapping, Definition definition, Account account, Auth auth) {
        this.mapping = mapping;
        this.definition = definition;
        this.account = account;
        Credentials.Key key = definition.credentials() instanceof Credentials.Key given ? given : null;
        this.renderer = new Renderer(account, auth, key, definition.library().bounds(), account.spellings());
        this.preparations = definition.preparations().stream()
                .map(preparation -> preparation.bound(account.cells()))
                .toList();
        this.requests = definition.requests().stream()
                .map(call -> call.bound(account.cells()))
                .toList();
    }

    public Mapping mapping() {
        return mapping;
    }

    /** How calls of this connection authenticate. */
    public Auth auth() {
        return renderer.auth();
    }

    /** Names of {@code context} that the mapping, or a cell among the connection's values, reads one by one. */
    public Set<String> contextNames() {
        return account.reads().contextNames();
    }

    /** Whether a call can be arranged for later: some cell reads {@code callAt}. */
    public boolean schedules() {
        return account.reads().readsCallAt();
    }

    /**
     * The calls of one attempt.
     *
     * @param inputs of {@link Inputs#of}; {@code now} among them is when waits that are told as dates begin
     */
    public Plan plan(Map<String, Object> inputs) {
        return new Plan(this, preparations, account.view(inputs), now(inputs));
    }

    /** The call that arranges the escalation. */
    Request ring(View view) {
        Call call = requests.stream()
                .filter(alternative -> holds(alternative, view))
                .findFirst()
                .orElseThrow(() -> new Unrendered("request: no alternative holds"));
        return render(call, view);
    }

    Request render(Call call, View view) {
        return renderer.render(call, view);
    }

    /**
     * The call that takes an arranged call back.
     *
     * @param kept of the {@link Reading} of the call that is taken back
     * @throws Unrendered as {@link Plan#render}, and when the mapping has no {@code cancel}
     */
    public Request cancel(Map<String, Object> inputs, Map<String, String> kept) {
        if (definition.cancel() == null) {
            throw new Unrendered("the mapping has no `cancel`");
        }
        return render(definition.cancel().bound(account.cells()), keeping(inputs, kept));
    }

    /**
     * The call that asks how the arranged call goes.
     *
     * @param kept of the {@link Reading} of the call that is asked about
     * @throws Unrendered as {@link Plan#render}, and when the mapping has no {@code status}
     */
    public Request status(Map<String, Object> inputs, Map<String, String> kept) {
        if (definition.status() == null) {
            throw new Unrendered("the mapping has no `status`");
        }
        return render(definition.status().call().bound(account.cells()), keeping(inputs, kept));
    }

    /**
     * The call that tries the credentials without side effect.
     *
     * @throws Unrendered as {@link Plan#render}, and when the mapping has no {@code check}
     */
    public Request check() {
        if (definition.check() == null) {
            throw new Unrendered("the mapping has no `check`");
        }
        return render(definition.check().call().bound(account.cells()), account.view(Map.of()));
    }

    /**
     * What the reply to the call that rings means; never throws.
     *
     * @param inputs the ones that were rendered; {@code now} among them is when waits that are told as dates begin
     */
    public Reading read(Reply reply, Map<String, Object> inputs) {
        return read(reply, account.view(inputs), now(inputs));
    }

    Reading read(Reply reply, View view, Instant now) {
        return definition.answers().read(reply, view, now);
    }

    /** What the reply to {@link #check} means: {@code accepted} when the credentials work. */
    public Reading readCheck(Reply reply) {
        return definition.check().answers().read(reply, account.view(Map.of()), null);
    }

    /** What the reply to {@link #status} means: {@code accepted} while the call stands, {@code unconfirmed} when that was not learnt. */
    public Reading readStatus(Reply reply, Map<String, Object> inputs, Map<String, String> kept) {
        return definition.status().answers().read(reply, keeping(inputs, kept), now(inputs));
    }

    private View keeping(Map<String, Object> inputs, Map<String, String> kept) {
        return account.view(inputs).and("kept", kept);
    }

    boolean holds(Call call, View view) {
        try {
            return call.when() == null || Truth.of(call.when().evaluate(view.plain()));
        } catch (CellFailure failure) {
            throw new Unrendered(call.when().place() + ": " + failure.getMessage());
        }
    }

    private static Instant now(Map<String, Object> inputs) {
        try {
            return inputs.get("now") instanceof String text ? Instant.parse(text) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "Connected[" + mapping.name() + "]";
    }
}
