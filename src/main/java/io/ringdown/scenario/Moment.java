package io.ringdown.scenario;

import io.ringdown.escalation.Answer;
import java.util.ArrayList;
import java.util.List;

/** The moments of a conversation for which a scenario has steps, beside the outcomes of an escalation. */
final class Moment {
    /** The chat opens, before the visitor has said anything; the first question follows by itself. */
    static final String START = "start";
    /** Nothing could be made of what the visitor said; the open question follows by itself. */
    static final String UNCLEAR = "unclear";
    /** Nothing could be made of it so often that asking once more would not help. */
    static final String STUCK = "stuck";
    /** The visitor does not want to be called. */
    static final String DECLINED = "declined";
    /** The visitor wants to write with a person. */
    static final String PERSON = "person";
    /** Behind every open question: what happens when nothing is said. */
    static final String SILENCE = "silence";
    /** The visitor speaks although nothing is open. */
    static final String AFTER = "after";
    /** The visitor has used up all attempts. */
    static final String LAST = "last";
    /** Every outcome that has no steps of its own. */
    static final String OTHERWISE = "otherwise";

    /** All of them; every scenario has steps for each, the three questions included. */
    static final List<String> ALL = List.of(
            START,
            Awaiting.NUMBER.moment(),
            Awaiting.TIME.moment(),
            Awaiting.CONSENT.moment(),
            UNCLEAR,
            STUCK,
            DECLINED,
            PERSON,
            SILENCE,
            AFTER,
            LAST,
            OTHERWISE);

    private Moment() {}

    /** The moments that an answer of the gateway may be, the most particular first. */
    static List<String> of(Answer answer) {
        List<String> moments = new ArrayList<>();
        if (!answer.reason().isEmpty()) {
            moments.add(answer.outcome() + "." + answer.reason());
        }
        if (answer.reason().equals(LAST)) {
            moments.add(LAST);
        }
        moments.add(answer.outcome());
        moments.add(OTHERWISE);
        return moments;
    }
}
