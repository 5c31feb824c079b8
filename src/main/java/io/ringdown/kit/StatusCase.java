package io.ringdown.kit;

import java.util.Map;

/**
 * How a case asks for the state of the call that it arranged.
 *
 * @param answer expected parts of the reading by name
 */
public record StatusCase(CannedCall call, Map<String, String> answer) {}
