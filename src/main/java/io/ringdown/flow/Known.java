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
 * @param beside what was refused since a call was arranged, or null
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
        Beside beside,
        Map<String, Object> row) {

    /** The escalation whose attempts were refused beside an arranged call; {@code n} is the last of them. */
    record Beside(String id, String reference, int n, int asked) {
        private static Beside of(Map<String, Object> row) {
            return new Beside(
                    Rows.text(row, "beside"),
                    Rows.text(row, "beside_reference"),
                    Rows.number(row, "beside_attempts"),
                    Rows.number(row, "beside_asked"));
        }
    }

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
                Rows.text(row, "beside") == null ? null : Beside.of(row),
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
