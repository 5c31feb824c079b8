package io.ringdown.scenario;

import java.time.Instant;

/**
 * What a turn wants of the gateway before it can reply: that the visitor be called, or how a call stands that was asked for.
 *
 * @param phone what holds the number, as typed
 * @param callAt null for as soon as possible
 * @param consent null when the visitor was not asked
 * @param known id of the escalation that is only to be looked at again; null to escalate
 */
public record Wish(String phone, Instant callAt, Boolean consent, String known) {
    static Wish call(State state) {
        return new Wish(state.phone(), state.callAt(), state.consent(), null);
    }

    static Wish look(State state) {
        return new Wish(state.phone(), state.callAt(), state.consent(), state.escalation());
    }

    /** Whether nobody new is to be called. */
    public boolean looks() {
        return known != null;
    }

    /** Says nothing of the visitor. */
    @Override
    public String toString() {
        return "Wish[looks=" + looks() + "]";
    }
}
