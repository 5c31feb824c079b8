package io.ringdown.scenario;

import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Outcome;
import java.util.List;

/**
 * Plays a scenario in one language, message by message. It decides by the message, the state before it and the scene alone, and
 * keeps nothing.
 */
public final class Dialogue {
    private final Scenario scenario;
    private final Speech speech;
    private final Scene scene;

    public Dialogue(Scenario scenario, Speech speech, Scene scene) {
        this.scenario = scenario;
        this.speech = speech;
        this.scene = scene;
    }

    /** What is said when the chat opens. */
    public Turn start() {
        Awaiting first = scenario.ask().get(0);
        return stage().play(Moment.START).ask(first).turn(State.begin(first));
    }

    /** What a message of the visitor leads to. */
    public Turn hear(State state, String text) {
        Hearing heard = Hearing.of(text, state, speech, scene);
        if (heard.phone() != null) {
            State known = state.phone(heard.phone());
            return forward(heard.time() == null ? known : known.time(heard.time(), false));
        }
        if (heard.time() != null && !state.arranged() && !state.pending()) {
            return forward(state.time(heard.time(), false));
        }
        if (heard.intent() != null) {
            return meant(state, heard.intent());
        }
        return unclear(state);
    }

    private Turn meant(State state, Intent intent) {
        boolean open = state.awaiting() != Awaiting.NOTHING;
        return switch (intent) {
            case PERSON -> ended(state, Moment.PERSON);
            case NO -> open ? ended(state, Moment.DECLINED) : unclear(state);
            case YES -> open ? agreed(state) : unclear(state);
            case NOW -> state.arranged() || state.pending() ? unclear(state) : forward(state.time(null, true));
        };
    }

    private Turn agreed(State state) {
        if (state.awaiting() == Awaiting.CONSENT) {
            return forward(state.consent(true));
        }
        // to "shall we call as soon as somebody is free?", which only the gateway asks
        boolean soon = state.awaiting() == Awaiting.TIME && state.escalation() != null;
        // else to "may we call you, and on which number?": that was understood, and half of it is still open
        return soon ? forward(state.time(null, true)) : again(state, stage());
    }

    private Turn ended(State state, String moment) {
        return stage().play(moment).turn(state.awaiting(Awaiting.NOTHING).vain(0));
    }

    /** Asks for what is missing, or escalates. */
    private Turn forward(State state) {
        for (Awaiting needed : scenario.ask()) {
            boolean known = needed == Awaiting.NUMBER ? state.phone() != null : state.callAt() != null || state.soon();
            if (!known) {
                return stage().ask(needed).turn(state.awaiting(needed).vain(0));
            }
        }
        return state.phone() == null
                ? stage().ask(Awaiting.NUMBER)
                        .turn(state.awaiting(Awaiting.NUMBER).vain(0))
                : Turn.of(state, Wish.call(state));
    }

    private Turn unclear(State state) {
        if (state.pending()) {
            return Turn.of(state, Wish.look(state));
        }
        if (state.awaiting() == Awaiting.NOTHING) {
            return stage().play(Moment.AFTER).turn(state);
        }
        return again(state, stage().play(Moment.UNCLEAR));
    }

    /** The open question once more, but not for ever. */
    private Turn again(State state, Stage said) {
        int vain = state.vain() + 1;
        return vain >= scenario.tries()
                ? ended(state, Moment.STUCK)
                : said.ask(state.awaiting()).turn(state.vain(vain));
    }

    /** What the gateway's answer to the wish of a turn leads to. */
    public Turn answered(State state, Answer answer) {
        Awaiting next = Awaiting.of(answer.ask());
        boolean pending = answer.outcome().equals(Outcome.PENDING.wire());
        State known = state.escalated(answer.escalationId(), pending, answer.accepted())
                .awaiting(next);
        // what was refused is not sent once more by the next yes
        State asked =
                next == Awaiting.NUMBER ? known.phone(null) : next == Awaiting.TIME ? known.time(null, false) : known;
        List<Step> steps = scenario.steps(Moment.of(answer));
        Stage stage = stage().play(steps, answer.message());
        return (next == Awaiting.NOTHING ? stage : stage.play(Moment.SILENCE)).turn(asked);
    }

    private Stage stage() {
        return new Stage(scenario, speech, scene);
    }
}
