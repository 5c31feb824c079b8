package io.ringdown.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Durations;
import io.ringdown.mapping.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a connection's own limits, which stand before the mapping's. */
final class ConnectionLimits {
    private static final Pattern RATE = Pattern.compile("(\\d{1,6})/(\\d{0,5}(?:ms|s|m|h|d))");
    private static final Set<String> NAMES = Set.of("timeout", "rate", "burst", "concurrency");

    /** The most that one call may take. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private ConnectionLimits() {}

    /**
     * @param own {@code {timeout: 20s, rate: 30/10m, burst: 5, concurrency: 100}}, each of which may be missing
     * @param elsewhere whether an origin takes the vendor's place, so that the vendor's quota says nothing
     * @throws IllegalArgumentException when a limit cannot be read; {@link #problems} says all of it
     */
    static Limits of(Limits mapping, JsonNode own, boolean elsewhere) {
        Matcher rate = RATE.matcher(own.path("rate").asText());
        boolean rated = rate.matches();
        boolean quota = rated || !elsewhere;
        return new Limits(
                own.has("timeout") ? Durations.parse(own.path("timeout").asText()) : mapping.timeout(),
                rated ? Integer.parseInt(rate.group(1)) : quota ? mapping.rate() : 0,
                rated ? window(rate.group(2)) : quota ? mapping.window() : Duration.ZERO,
                own.path("burst").asInt(quota ? mapping.burst() : 0),
                own.path("concurrency").asInt(mapping.concurrency()));
    }

    /** What is wrong with limits that somebody wants to store. */
    static List<String> problems(JsonNode own) {
        List<String> problems = new ArrayList<>();
        own.fieldNames().forEachRemaining(name -> {
            if (!NAMES.contains(name)) {
                problems.add("limits." + name + ": unknown; allowed are timeout, rate, burst and concurrency");
            }
        });
        if (own.has("rate") && !RATE.matcher(own.path("rate").asText()).matches()) {
            problems.add("limits.rate: must be calls per duration, such as 30/10m");
        }
        if (own.has("timeout")) {
            try {
                if (Durations.parse(own.path("timeout").asText()).compareTo(LONGEST) > 0) {
                    problems.add("limits.timeout: must be at most 5m");
                }
            } catch (IllegalArgumentException e) {
                problems.add("limits.timeout: " + e.getMessage());
            }
        }
        for (String name : List.of("burst", "concurrency")) {
            if (own.has(name) && (!own.path(name).isInt() || own.path(name).asInt() < 1)) {
                problems.add("limits." + name + ": must be a whole number from 1");
            }
        }
        return problems;
    }

    private static Duration window(String text) {
        return Durations.parse(Character.isDigit(text.charAt(0)) ? text : "1" + text);
    }
}
