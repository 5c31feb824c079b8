package io.ringdown.flow;

import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Unrendered;
import io.ringdown.vendor.Signer;
import io.ringdown.vendor.TokenFailed;
import org.apache.camel.Exchange;

/** Adds the credentials, after the request's last byte is known. */
public final class Signing {
    private final Signer signer;

    public Signing(Signer signer) {
        this.signer = signer;
    }

    /** Leaves the signed request, or the reply of one that cannot be signed. A token that the vendor refused is fetched anew. */
    public void sign(Exchange exchange) {
        Outbound outbound = Outbound.of(exchange);
        Connection connection = outbound.connection;
        if (outbound.isStale()) {
            signer.refused(connection.name(), connection.version(), outbound.signed);
        }
        outbound.signed = null;
        try {
            outbound.signed = signer.sign(connection.name(), connection.version(), outbound.request);
        } catch (TokenFailed e) {
            outbound.reply = e.reply();
        } catch (Unrendered e) {
            outbound.reply = new Reply.Failed(Reply.Kind.NOT_RENDERED, e.getMessage());
        }
    }
}
