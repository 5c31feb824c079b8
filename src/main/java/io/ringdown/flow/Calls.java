package io.ringdown.flow;

import io.ringdown.mapping.Request;
import io.ringdown.vendor.VendorClient;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpMethods;

/** Puts a request into the message that camel-http sends, and notes what the client knows of the reply. */
public final class Calls {
    private final VendorClient client;

    public Calls(VendorClient client) {
        this.client = client;
    }

    /** The message carries exactly what the mapping and the signature name. */
    public void begin(Exchange exchange) {
        Outbound outbound = Outbound.of(exchange);
        Request request = outbound.signed.request();
        Message message = exchange.getMessage();
        request.headers().forEach(message::setHeader);
        outbound.signed.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_URI, request.url());
        // As the constant that camel-http wants: for a text it asks every converter there is, each time.
        message.setHeader(Exchange.HTTP_METHOD, HttpMethods.valueOf(request.method()));
        message.setBody(request.body());
        outbound.begun(client.begin(outbound.timeout()));
    }

    /** How far a call got that threw. */
    public void failed(Exchange exchange) {
        Outbound outbound = Outbound.of(exchange);
        outbound.reply = outbound.call.reply(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }

    /** The reply, unless the call failed. */
    public void end(Exchange exchange) {
        Outbound outbound = Outbound.of(exchange);
        if (outbound.reply == null) {
            outbound.reply = outbound.call.reply(null);
        }
        exchange.getMessage().setBody(null);
    }
}
