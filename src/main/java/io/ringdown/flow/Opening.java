package io.ringdown.flow;

import io.vertx.ext.auth.User;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConstants;

/** First step of every HTTP route: takes what the gate found and drops every header, so that nothing inbound can steer a route. */
public final class Opening {
    /** Name of the exchange property that holds the {@link Inbound}. */
    static final String INBOUND = "inbound";

    /** Leaves the {@link Inbound} as property, its bytes as body, and the path's parameters as headers for SQL. */
    public void open(Exchange exchange) {
        User user = exchange.getMessage().getHeader(VertxPlatformHttpConstants.AUTHENTICATED_USER, User.class);
        exchange.getMessage().removeHeaders("*");
        Inbound inbound = (Inbound) user.attributes().getValue(Gate.INBOUND);
        exchange.setProperty(INBOUND, inbound);
        inbound.path().forEach(exchange.getMessage()::setHeader);
        exchange.getMessage().setBody(inbound.body());
    }

    static Inbound inbound(Exchange exchange) {
        return exchange.getProperty(INBOUND, Inbound.class);
    }
}
