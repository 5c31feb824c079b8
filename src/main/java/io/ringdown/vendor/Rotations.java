package io.ringdown.vendor;

/** Keeps the tokens of refresh grants for all gateways on one store: of several that want to renew one, only one may. */
public interface Rotations {

    /**
     * The tokens as they are now.
     *
     * @param secret name of the connection's secret that holds the refresh token
     */
    Rotation read(String connection, int version, String secret);

    /** Whether this gateway may renew what it has seen. Until it has stored the next, or 30 s have passed, no other may. */
    boolean claim(String connection, int version, Rotation seen);

    /** Puts the next in the place of what was claimed; false when another gateway was faster. */
    boolean store(String connection, int version, String secret, Rotation next);

    /** Gives a claim back without a new token. */
    void release(String connection, int version, Rotation seen);
}
