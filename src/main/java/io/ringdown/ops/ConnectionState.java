package io.ringdown.ops;

import javax.management.ConstructorParameters;

/** Breaker and load of one connection, as JMX shows them. */
public final class ConnectionState {
    private final String name;
    private final int version;
    private final String breaker;
    private final float failurePercent;
    private final int callsUnderWay;

    /**
     * @param version the one last called
     * @param breaker CLOSED, OPEN or HALF_OPEN
     * @param failurePercent of the breaker's window; 0 while it has too few calls
     */
    @ConstructorParameters({"name", "version", "breaker", "failurePercent", "callsUnderWay"})
    public ConnectionState(String name, int version, String breaker, float failurePercent, int callsUnderWay) {
        this.name = name;
        this.version = version;
        this.breaker = breaker;
        this.failurePercent = failurePercent;
        this.callsUnderWay = callsUnderWay;
    }

    public String getName() {
        return name;
    }

    public int getVersion() {
        return version;
    }

    public String getBreaker() {
        return breaker;
    }

    public float getFailurePercent() {
        return failurePercent;
    }

    public int getCallsUnderWay() {
        return callsUnderWay;
    }
}
