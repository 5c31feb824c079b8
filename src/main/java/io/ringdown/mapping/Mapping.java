package io.ringdown.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How to call one vendor and read its answers: a mapping file, checked and compiled. */
public final class Mapping {

    /** Name of the vendor's folder. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    public String title() {
        throw new UnsupportedOperationException();
    }

    /** Address of the vendor's documentation, or null. */
    public String docs() {
        throw new UnsupportedOperationException();
    }

    /** {@code specification}, {@code documentation}, {@code third-party} or {@code account}; null when the mapping does not say. */
    public String verified() {
        throw new UnsupportedOperationException();
    }

    /** {@code visitor-first}, {@code agent-first} or {@code queue}; null when the mapping does not say. */
    public String rings() {
        throw new UnsupportedOperationException();
    }

    /** Whether only numbers in E.164 can be sent. */
    public boolean e164Only() {
        throw new UnsupportedOperationException();
    }

    /** The form of an API connection, in the order of the file. */
    public Map<String, ValueField> values() {
        throw new UnsupportedOperationException();
    }

    public Limits limits() {
        throw new UnsupportedOperationException();
    }

    /** For how long the vendor takes calls with the same {@code attempt.key} as one; null when it does not. */
    public Duration idempotentFor() {
        throw new UnsupportedOperationException();
    }

    /** SHA-256 of the file, lower-case hex. */
    public String digest() {
        throw new UnsupportedOperationException();
    }

    /** Names of {@code context} that the mapping reads one by one. */
    public Set<String> contextNames() {
        throw new UnsupportedOperationException();
    }

    /** Whether the mapping also reads {@code context} as a whole: what the bot keeps is then what it gets. */
    public boolean contextWhole() {
        throw new UnsupportedOperationException();
    }

    public boolean canCancel() {
        throw new UnsupportedOperationException();
    }

    public boolean canCheck() {
        throw new UnsupportedOperationException();
    }

    /** The mapping's own texts for visitors: language, then outcome or outcome.reason, then the texts to choose from. */
    public Map<String, Map<String, List<String>>> messages() {
        throw new UnsupportedOperationException();
    }

    /**
     * Joins the mapping with the values of one connection.
     *
     * @param values by name of field; text is taken for numbers and booleans too
     * @param secrets by name of field
     * @param origin replaces scheme, host and port of every URL and comes before its path; null for the vendor's own
     * @throws InvalidMapping with every problem, each naming its value
     */
    public Connected connect(
            String connection, Map<String, Object> values, Map<String, String> secrets, String origin) {
        throw new UnsupportedOperationException();
    }
}
