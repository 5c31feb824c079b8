package io.ringdown.kit;

import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Request;
import java.util.List;

/**
 * What came of running a case.
 *
 * @param request what the mapping rendered; null when it could not
 * @param reading what it read in the canned answer; null when nothing was rendered
 * @param cancel the call that takes the call back; null when the case expects none or it could not be rendered
 * @param check the call that tries the credentials; null when the case expects none or it could not be rendered
 * @param differences one line for each thing that is not as expected; empty when the case holds
 */
public record CaseRun(
        Case example, Request request, Reading reading, Request cancel, Request check, List<String> differences) {
    public boolean holds() {
        return differences.isEmpty();
    }
}
