package io.ringdown.kit;

import io.ringdown.mapping.Plan;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of a case, made one after another.
 *
 * @param requests as far as they could be rendered
 * @param reading of the last answer; null when a request could not be rendered
 */
record Played(List<Request> requests, Reading reading) {

    /** Plays the calls; what went wrong is added to {@code failures}. */
    static Played of(Plan plan, Case example, List<String> failures) {
        List<Request> requests = new ArrayList<>();
        for (CannedCall call : example.calls()) {
            try {
                requests.add(plan.render());
            } catch (Unrendered unrendered) {
                failures.add(example.place(requests.size()) + ": " + unrendered.getMessage());
                return new Played(requests, null);
            }
            Reply reply = call.vendor().reply();
            Reading reading = plan.read(reply);
            if (!plan.proceed(reply)) {
                if (requests.size() < example.calls().size()) {
                    failures.add("calls: the attempt ends after " + requests.size() + " of them");
                }
                return new Played(requests, reading);
            }
        }
        failures.add("calls: the mapping makes another call after " + requests.size()
                + "; each needs a `request` and what the `vendor` answers");
        return new Played(requests, null);
    }

    Request last() {
        return requests.get(requests.size() - 1);
    }
}
