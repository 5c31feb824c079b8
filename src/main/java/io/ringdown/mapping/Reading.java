package io.ringdown.mapping;

import io.ringdown.escalation.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a mapping reads in a vendor's reply. Texts are null when the mapping does not name them or the answer lacks them.
 *
 * @param say whether the visitor may read {@code detail}
 * @param rule number of the rule that matched, from 1; 0 when none did and the general rules decided
 * @param kept the answer's further names, for {@code status} and {@code cancel}; {@code reference} among them
 * @param problems cells of the answer that failed, for the log: no number, no secret
 */
public record Reading(
        Verdict verdict,
        boolean say,
        int rule,
        String code,
        String detail,
        String reference,
        Integer position,
        Duration waiting,
        Duration retryAfter,
        Map<String, String> kept,
        List<String> problems) {

    /** Says nothing of the vendor's words, which may quote the number. */
    @Override
    public String toString() {
        return "Reading[" + verdict + ", rule " + rule + "]";
    }
}
