package io.ringdown.kit;

import io.ringdown.mapping.Plan;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Unrendered;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of a case, made one after another.
 *
 * @param requests as far as they could be rendered
 * @param rang whether the last of them was the call that rings
 * @param reading of the last answer; null when a request could not be rendered
 */
record Played(List<Proven> requests, boolean rang, Reading reading) {

    /**
     * Plays the calls; what went wrong is added to {@code failures}.
     *
     * @param id of tokens that are signed
     */
    static Played of(Plan plan, Case example, String id, List<String> failures) {
        List<Proven> requests = new ArrayList<>();
        for (CannedCall call : example.calls()) {
            try {
                requests.add(Proven.of(example, plan.render(), id));
            } catch (Unrendered unrendered) {
                failures.add(example.place(requests.size()) + ": " + unrendered.getMessage());
                return new Played(requests, false, null);
            }
            Reply reply = call.vendor().reply();
            Reading reading = plan.read(reply);
            if (!plan.proceed(reply)) {
                if (requests.size() < example.calls().size()) {
                    failures.add("calls: the attempt ends after " + requests.size() + " of them");
                }
                return new Played(requests, !plan.prepares(), reading);
            }
        }
        failures.add("calls: the mapping makes another call after " + requests.size()
                + "; each needs a `request` and what the `vendor` answers");
        return new Played(requests, false, null);
    }

    Proven last() {
        return requests.get(requests.size() - 1);
    }
}
