package io.ringdown.vendor;

/**
 * The tokens of a refresh grant as all gateways have them.
 *
 * @param renewals how often they were replaced
 * @param refreshToken the one that is good now
 * @param issued what the vendor gave last; null before the first renewal
 */
public record Rotation(long renewals, String refreshToken, Issued issued) {

    /** After the vendor has given more. */
    Rotation next(Issued more) {
        return new Rotation(renewals + 1, more.refreshToken() == null ? refreshToken : more.refreshToken(), more);
    }

    /** After the vendor has given another refresh token and nothing else of use. */
    Rotation replaced(String more) {
        return new Rotation(renewals + 1, more, issued);
    }

    @Override
    public String toString() {
        return "Rotation " + renewals;
    }
}
