package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Request;
import java.util.List;

/**
 * What came of running a case.
 *
 * @param request what the mapping rendered; null when it could not
 * @param rang whether that was the call that rings, and not one before it that ended the attempt
 * @param reading what it read in the canned answer; null when nothing was rendered
 * @param cancel the call that takes the call back; null when the case expects none or it could not be rendered
 * @param check the call that tries the credentials; null when the case expects none or it could not be rendered
 * @param failures one line for each thing that could not be rendered or read
 * @param differences one line for each thing that is not as expected, the failures among them; empty when the case holds
 * @param actual the case's {@code expect} as the run would have it; null when nothing was rendered
 * @param listed the case's {@code calls} as the run would have them; a missing node when it has none
 */
public record CaseRun(
        Case example,
        Request request,
        boolean rang,
        Reading reading,
        Request cancel,
        Request check,
        List<String> failures,
        List<String> differences,
        JsonNode actual,
        JsonNode listed) {
    public boolean holds() {
        return differences.isEmpty();
    }

    static CaseRun failed(Case example, List<String> failures) {
        return new CaseRun(example, null, false, null, null, null, failures, failures, null, null);
    }
}
