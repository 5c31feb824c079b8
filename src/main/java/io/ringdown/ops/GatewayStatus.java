package io.ringdown.ops;

import io.ringdown.vendor.Gates;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Shows the gateway in JMX while it runs. */
public final class GatewayStatus implements GatewayMXBean, AutoCloseable {
    private static final String NAME = "io.ringdown:type=Gateway";

    private final IntSupplier inFlight;
    private final int inFlightLimit;
    private final IntSupplier callsUnderWay;
    private final IntSupplier spooled;
    private final Gates gates;
    private final Supplier<List<String>> refusedMappings;

    public GatewayStatus(
            IntSupplier inFlight,
            int inFlightLimit,
            IntSupplier callsUnderWay,
            IntSupplier spooled,
            Gates gates,
            Supplier<List<String>> refusedMappings) {
        this.inFlight = inFlight;
        this.inFlightLimit = inFlightLimit;
        this.callsUnderWay = callsUnderWay;
        this.spooled = spooled;
        this.gates = gates;
        this.refusedMappings = refusedMappings;
    }

    /** Registers it; a second gateway of one process takes the first one's place. */
    public GatewayStatus register() {
        JmxNames.register(NAME, this);
        return this;
    }

    @Override
    public int getInFlight() {
        return inFlight.getAsInt();
    }

    @Override
    public int getInFlightLimit() {
        return inFlightLimit;
    }

    @Override
    public int getCallsUnderWay() {
        return callsUnderWay.getAsInt();
    }

    @Override
    public int getSpooled() {
        return spooled.getAsInt();
    }

    @Override
    public List<String> getRefusedMappings() {
        return refusedMappings.get();
    }

    @Override
    public List<ConnectionState> getConnections() {
        return gates.states().entrySet().stream()
                .map(gate -> new ConnectionState(
                        gate.getKey(),
                        gate.getValue().version(),
                        gate.getValue().breaker(),
                        gate.getValue().failurePercent(),
                        gate.getValue().underWay()))
                .toList();
    }

    @Override
    public void close() {
        JmxNames.release(NAME);
    }
}
