package io.ringdown.flow;

import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Repeats;
import java.util.Map;

/**
 * An escalation that a request repeats, with its last attempt, as the store holds them.
 *
 * @param linked the escalation whose number it corrected, or null
 * @param links how many corrections of an accepted number led to it
 * @param n number of the last attempt
 * @param outcome of the last attempt, or null while it runs
 * @param asked how many attempts ended by asking the visitor for something
 */
record Known(
        String id,
        String reference,
        String linked,
        int links,
        int n,
        Outcome outcome,
        String phoneHash,
        int asked,
        Map<String, Object> row) {

    static Known of(Map<String, Object> row) {
        return new Known(
                Rows.text(row, "id"),
                Rows.text(row, "reference"),
                Rows.text(row, "linked"),
                Rows.number(row, "links"),
                Rows.number(row, "n"),
                Outcome.of(Rows.text(row, "outcome")).orElse(null),
                Rows.text(row, "phone_hash"),
                Rows.number(row, "asked"),
                row);
    }

    /** The escalation whose number was corrected first; this one when none was. */
    String first() {
        return linked == null ? id : linked;
    }

    /** Whether this is the end of that running attempt. */
    boolean is(Known running) {
        return running != null && outcome != null && id.equals(running.id) && n == running.n;
    }

    Repeats.Known against(String phoneHash) {
        return new Repeats.Known(
                outcome == null, outcome, this.phoneHash != null && this.phoneHash.equals(phoneHash), links);
    }
}
