package io.ringdown.mapping;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What expressions read of context and connection, and URLs of a token's answer, gathered while they are checked. */
final class Reads {
    private final Set<String> context = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> relativeUrls = new LinkedHashSet<>();
    private boolean wholeContext;
    private boolean callAt;

    void context(String name) {
        context.add(name);
    }

    void wholeContext() {
        wholeContext = true;
    }

    void callAt() {
        callAt = true;
    }

    /** A URL at that place goes on from the base URL of a token answer. */
    void relativeUrl(String pointer) {
        relativeUrls.add(pointer);
    }

    void value(String name) {
        values.add(name);
    }

    void add(Reads other) {
        context.addAll(other.context);
        values.addAll(other.values);
        wholeContext |= other.wholeContext;
        callAt |= other.callAt;
    }

    Set<String> relativeUrls() {
        return relativeUrls;
    }

    Set<String> contextNames() {
        return Set.copyOf(context);
    }

    boolean contextWhole() {
        return wholeContext;
    }

    boolean readsCallAt() {
        return callAt;
    }

    /** Names of connection fields. */
    Set<String> values() {
        return values;
    }
}
