package io.ringdown.vendor;

import java.time.Duration;

/**
 * When a connection's breaker opens and closes again.
 *
 * @param window the last calls that are counted
 * @param least calls before the breaker may open
 * @param failurePercent of the window, 1 to 100, at which it opens
 * @param open how long it then refuses every call
 * @param trial calls let through after that; their result closes or opens it again
 */
public record GateSettings(int window, int least, int failurePercent, Duration open, int trial) {}
