package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.time.Duration;
import java.util.Map;

/** Reads how an attempt ended out of its row. */
final class Endings {
    private Endings() {}

    /**
     * A row that is still {@code calling} gives {@link Outcome#PENDING}.
     *
     * @param vendorText the vendor's sentence that the visitor was shown, or null
     */
    static Ending of(Map<String, Object> row, String vendorText) {
        Outcome outcome = Outcome.of(Rows.text(row, "outcome")).orElse(Outcome.PENDING);
        return new Ending(
                new Verdict(outcome, Rows.text(row, "reason")),
                vendorText,
                Rows.text(row, "vendor_reference"),
                row.get("position") == null ? null : Rows.number(row, "position"),
                seconds(row, "wait_seconds"),
                seconds(row, "retry_seconds"),
                Rows.time(row, "opens_at"),
                Rows.number(row, "status"),
                Rows.number(row, "millis"),
                null,
                Map.of());
    }

    private static Duration seconds(Map<String, Object> row, String column) {
        return row.get(column) == null ? null : Duration.ofSeconds(Rows.number(row, column));
    }
}
