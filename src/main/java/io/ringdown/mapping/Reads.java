package io.ringdown.mapping;

import java.util.HashSet;
import java.util.Set;

/** What expressions read of context and connection, gathered while they are checked. */
final class Reads {
    private final Set<String> context = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private boolean callAt;
    private boolean attemptKey;

    void context(String name) {
        context.add(name);
    }

    void callAt() {
        callAt = true;
    }

    void attemptKey() {
        attemptKey = true;
    }

    void value(String name) {
        values.add(name);
    }

    void add(Reads other) {
        context.addAll(other.context);
        values.addAll(other.values);
        callAt |= other.callAt;
        attemptKey |= other.attemptKey;
    }

    Set<String> contextNames() {
        return Set.copyOf(context);
    }

    boolean readsCallAt() {
        return callAt;
    }

    boolean readsAttemptKey() {
        return attemptKey;
    }

    /** Names of connection fields. */
    Set<String> values() {
        return values;
    }
}
