package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Durations;
import java.time.Duration;

/** Reads the {@code limits} of a mapping file, whose form the schema has checked. */
final class LimitsReader {
    private LimitsReader() {}

    static Limits read(JsonNode limits) {
        String[] rate = limits.path("rate").asText("0/").split("/");
        boolean limited = !rate[0].equals("0");
        String window = limited ? rate[1] : "0s";
        return new Limits(
                duration(limits, Limits.DEFAULT.timeout()),
                Integer.parseInt(rate[0]),
                Durations.parse(Character.isDigit(window.charAt(0)) ? window : "1" + window),
                limits.path("burst").asInt(0),
                limits.path("concurrency").asInt(Limits.DEFAULT.concurrency()));
    }

    private static Duration duration(JsonNode limits, Duration fallback) {
        return limits.has("timeout") ? Durations.parse(limits.get("timeout").asText()) : fallback;
    }
}
