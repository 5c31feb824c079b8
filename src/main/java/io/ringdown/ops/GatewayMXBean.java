package io.ringdown.ops;

import java.util.List;

/** {@code io.ringdown:type=Gateway}: what goes on now. Every number is of the moment it is asked for. */
public interface GatewayMXBean {

    /** Escalations of bots that are being answered. */
    int getInFlight();

    /** How many of them there may be; one more hears {@code unavailable} at once. */
    int getInFlightLimit();

    /** Calls to vendors, those whose bot no longer waits included. */
    int getCallsUnderWay();

    /** Ends of calls that the database has not taken yet and that wait on disk; 0 unless it is in trouble. */
    int getSpooled();

    /** Vendors whose mapping folder holds what is not in use; {@code GET /v1/mappings} tells why. */
    List<String> getRefusedMappings();

    /** Connections that have been called since the start, by name. */
    List<ConnectionState> getConnections();
}
