package io.ringdown.mapping;

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
    private final List<Call> requests;

    Connected(Mapping mapping, Definition definition, Account account, Auth auth) {
        this.mapping = mapping;
        this.definition = definition;
        this.account = account;
        Credentials.Key key = definition.credentials() instanceof Credentials.Key given ? given : null;
        this.renderer = new Renderer(account, auth, key, definition.library().bounds(), account.spellings());
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

    /** Whether {@code context} is also read as a whole: what the bot keeps is then what is read. */
    public boolean contextWhole() {
        return account.reads().contextWhole();
    }

    /** Whether a call can be arranged for later: some cell reads {@code callAt}. */
    public boolean schedules() {
        return account.reads().readsCallAt();
    }

    /**
     * The call that arranges the escalation.
     *
     * @param inputs of {@link Inputs#of}
     * @throws Unrendered when a cell fails, no alternative holds, or a bound is reached
     */
    public Request render(Map<String, Object> inputs) {
        View view = account.view(inputs);
        Call call = requests.stream()
                .filter(alternative -> holds(alternative, view))
                .findFirst()
                .orElseThrow(() -> new Unrendered("request: no alternative holds"));
        return renderer.render(call, view);
    }

    /**
     * The call that takes an arranged call back.
     *
     * @param kept of the {@link Reading} of the call that is taken back
     * @throws Unrendered as {@link #render}, and when the mapping has no {@code cancel}
     */
    public Request cancel(Map<String, Object> inputs, Map<String, String> kept) {
        if (definition.cancel() == null) {
            throw new Unrendered("the mapping has no `cancel`");
        }
        View view = account.view(inputs).and("kept", kept);
        return renderer.render(definition.cancel().bound(account.cells()), view);
    }

    /**
     * The call that tries the credentials without side effect.
     *
     * @throws Unrendered as {@link #render}, and when the mapping has no {@code check}
     */
    public Request check() {
        if (definition.check() == null) {
            throw new Unrendered("the mapping has no `check`");
        }
        return renderer.render(definition.check().bound(account.cells()), account.view(Map.of()));
    }

    /**
     * What the reply to {@link #render} means; never throws.
     *
     * @param inputs the ones that were rendered; {@code now} among them is when waits that are told as dates begin
     */
    public Reading read(Reply reply, Map<String, Object> inputs) {
        return definition.answers().read(reply, account.view(inputs), now(inputs));
    }

    /** What the reply to {@link #check} means: {@code accepted} when the credentials work. */
    public Reading readCheck(Reply reply) {
        return definition.checkAnswers().read(reply, account.view(Map.of()), null);
    }

    private static boolean holds(Call call, View view) {
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
