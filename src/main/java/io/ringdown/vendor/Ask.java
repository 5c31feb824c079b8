package io.ringdown.vendor;

import io.ringdown.mapping.Auth;

/**
 * What a token is asked for.
 *
 * @param refused a token of before that the vendor takes no more though its time is not over; null when there is none
 */
record Ask(String connection, int version, Auth.OAuth2 auth, String refused) {
    @Override
    public String toString() {
        return "Ask for " + connection + "/" + version;
    }
}
