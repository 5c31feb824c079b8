package io.ringdown.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that is remembered of a conversation between two messages. It holds what the visitor said: to be encrypted at rest.
 *
 * @param awaiting what the last question asked for
 * @param phone what holds the visitor's number, as typed; null when there is none
 * @param callAt when the visitor wants to be called; null for no such wish
 * @param soon whether the visitor said that any time is right
 * @param consent the answer to the question for consent; null when it was not asked
 * @param vain how many messages in a row could not be understood
 * @param escalation id of the escalation; null before there is one
 * @param pending whether its end was not known yet when it was told
 * @param arranged whether a call is arranged
 * @param offered the times offered last, by the text that the visitor reads
 */
public record State(
        Awaiting awaiting,
        String phone,
        Instant callAt,
        boolean soon,
        Boolean consent,
        int vain,
        String escalation,
        boolean pending,
        boolean arranged,
        Map<String, Instant> offered) {

    /** Before anything was said. */
    static State begin(Awaiting first) {
        return new State(first, null, null, false, null, 0, null, false, false, Map.of());
    }

    State awaiting(Awaiting next) {
        return new State(next, phone, callAt, soon, consent, vain, escalation, pending, arranged, offered);
    }

    State phone(String typed) {
        return new State(awaiting, typed, callAt, soon, consent, vain, escalation, pending, arranged, offered);
    }

    /** @param any whether any time is right */
    State time(Instant at, boolean any) {
        return new State(awaiting, phone, at, any, consent, vain, escalation, pending, arranged, offered);
    }

    State consent(boolean given) {
        return new State(awaiting, phone, callAt, soon, given, vain, escalation, pending, arranged, offered);
    }

    State vain(int times) {
        return new State(awaiting, phone, callAt, soon, consent, times, escalation, pending, arranged, offered);
    }

    State escalated(String id, boolean open, boolean bound) {
        return new State(
                awaiting, phone, callAt, soon, consent, 0, id.isEmpty() ? escalation : id, open, bound, offered);
    }

    State offering(Map<String, Instant> times) {
        return new State(awaiting, phone, callAt, soon, consent, vain, escalation, pending, arranged, times);
    }

    /** As JSON has it. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("awaiting", awaiting.name());
        map.put("phone", phone);
        map.put("callAt", callAt == null ? null : callAt.toString());
        map.put("soon", soon);
        map.put("consent", consent);
        map.put("vain", vain);
        map.put("escalation", escalation);
        map.put("pending", pending);
        map.put("arranged", arranged);
        Map<String, String> times = new LinkedHashMap<>();
        offered.forEach((text, at) -> times.put(text, at.toString()));
        map.put("offered", times);
        return map;
    }

    /** Reads what {@link #asMap} wrote. */
    public static State of(JsonNode json) {
        Map<String, Instant> times = new LinkedHashMap<>();
        json.path("offered")
                .properties()
                .forEach(time ->
                        times.put(time.getKey(), Instant.parse(time.getValue().asText())));
        String callAt = json.path("callAt").asText(null);
        JsonNode consent = json.path("consent");
        return new State(
                Awaiting.valueOf(json.path("awaiting").asText()),
                json.path("phone").asText(null),
                callAt == null ? null : Instant.parse(callAt),
                json.path("soon").asBoolean(),
                consent.isBoolean() ? consent.booleanValue() : null,
                json.path("vain").asInt(),
                json.path("escalation").asText(null),
                json.path("pending").asBoolean(),
                json.path("arranged").asBoolean(),
                times);
    }

    /** Says nothing of the visitor. */
    @Override
    public String toString() {
        return "State[awaiting=" + awaiting + "]";
    }
}
