package io.ringdown.store;

import java.time.Instant;

/**
 * A callback that a bot will be owed when it leaves before the attempt's end.
 *
 * @param due by when it has heard the end itself, or left
 */
public record Owed(String bot, Instant due) {}
