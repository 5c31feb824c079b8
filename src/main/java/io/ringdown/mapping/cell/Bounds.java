package io.ringdown.mapping.cell;

import java.time.Duration;

/**
 * How much one evaluation may cost; what goes beyond fails as a cell, never as a process.
 *
 * @param cellTime for one cell; 50 ms by default
 * @param cellDepth nested evaluations of one cell; 50 by default
 * @param documentBytes of a rendered body, of a text that a cell makes, and of an answer that is read; 262,144 by default
 */
public record Bounds(Duration cellTime, int cellDepth, int documentBytes) {
    public static final Bounds DEFAULT = new Bounds(Duration.ofMillis(50), 50, 256 * 1024);
}
