package io.ringdown.mapping.cell;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What expressions read, as far as somebody asks, and URLs of a token's answer, gathered while they are checked. */
public final class Reads {
    private final Set<String> context = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> relativeUrls = new LinkedHashSet<>();
    private boolean callAt;
    private boolean attemptKey;

    void context(String name) {
        context.add(name);
    }

    void callAt() {
        callAt = true;
    }

    /** A name that an earlier answer left; null for all of them. */
    void kept(String name) {
        kept.add(name);
    }

    /** A URL at that place goes on from the base URL of a token answer. */
    public void relativeUrl(String pointer) {
        relativeUrls.add(pointer);
    }

    void attemptKey() {
        attemptKey = true;
    }

    void value(String name) {
        values.add(name);
    }

    /** Adds what other expressions read. */
    public void add(Reads other) {
        context.addAll(other.context);
        values.addAll(other.values);
        kept.addAll(other.kept);
        relativeUrls.addAll(other.relativeUrls);
        callAt |= other.callAt;
        attemptKey |= other.attemptKey;
    }

    /** Pointers of the URLs that go on from the base URL of a token answer. */
    public Set<String> relativeUrls() {
        return relativeUrls;
    }

    /** Names that earlier answers left; null stands for all of them. */
    public Set<String> kept() {
        return kept;
    }

    /** Names of the context that are read. */
    public Set<String> contextNames() {
        return Set.copyOf(context);
    }

    public boolean readsCallAt() {
        return callAt;
    }

    public boolean readsAttemptKey() {
        return attemptKey;
    }

    /** Names of connection fields. */
    public Set<String> values() {
        return values;
    }
}
