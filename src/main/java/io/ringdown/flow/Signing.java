package io.ringdown.flow;

import io.ringdown.vendor.Signer;
import io.ringdown.vendor.TokenFailed;
import org.apache.camel.Exchange;

/** Adds the credentials, after the request's last byte is known. */
public final class Signing {
    private final Signer signer;

    public Signing(Signer signer) {
        this.signer = signer;
    }

    /** Leaves the signature, or the reply of a request that cannot be signed. A token that the vendor refused is fetched anew. */
    public void sign(Exchange exchange) {
        Outbound outbound = Outbound.of(exchange);
        Connection connection = outbound.connection;
        if (outbound.isStale()) {
            signer.refused(connection.name(), connection.version(), outbound.request, outbound.signature);
        }
        outbound.signature = null;
        try {
            outbound.signature = signer.headers(connection.name(), connection.version(), outbound.request);
        } catch (TokenFailed e) {
            outbound.reply = e.reply();
        }
    }
}
