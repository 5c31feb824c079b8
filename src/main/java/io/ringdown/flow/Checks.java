package io.ringdown.flow;

import io.ringdown.escalation.Outcome;
import io.ringdown.flow.http.Rejected;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.mapping.Unrendered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;

/** Tries the credentials of a connection with a call that rings nobody, and says what was found. */
public final class Checks {
    /** Until when a call that reached nobody is tried again. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final Set<Integer> NOT_SIGNED_IN = Set.of(400, 401, 403, 407);

    private final Registry registry;
    private final Replies replies;

    public Checks(Registry registry, Replies replies) {
        this.registry = registry;
        this.replies = replies;
    }

    /** Leaves the request to send, or none when there is none to try. */
    public void begin(Exchange exchange) {
        String name = exchange.getMessage().getHeader("name", String.class);
        Connection connection = registry.connection(name).orElseThrow(Rejected::noConnection);
        Request request = null;
        Reply reply = null;
        if (connection.connected() != null && connection.connected().mapping().canCheck()) {
            try {
                request = connection.connected().check();
            } catch (Unrendered e) {
                reply = new Reply.Failed(Reply.Kind.NOT_RENDERED, e.getMessage());
            }
        }
        exchange.setProperty(
                Outbound.PROPERTY, new Outbound(connection, request, reply, System.nanoTime() + PATIENCE_NANOS));
    }

    /** Answers with what the call showed. */
    public void report(Exchange exchange) {
        Outbound outbound = Outbound.of(exchange);
        Reading reading =
                outbound.reply == null ? null : outbound.connection.connected().readCheck(outbound.reply);
        boolean ok = reading != null && reading.verdict().outcome() == Outcome.ACCEPTED;
        Reply.Answered answered = outbound.reply instanceof Reply.Answered complete ? complete : null;
        boolean refused = failed(outbound) == Reply.Kind.TOKEN_REFUSED;
        boolean reached = answered != null || refused;
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("ok", ok);
        found.put("reached", reached);
        found.put("tls", tls(outbound, reached));
        found.put("signedIn", ok || answered != null && signedIn(answered.status()));
        found.put("status", answered == null ? 0 : answered.status());
        found.put("millis", outbound.call == null ? 0 : outbound.call.millis());
        found.put("message", message(outbound, ok));
        Exits.put(exchange, replies.json(200, found));
    }

    private static boolean signedIn(int status) {
        return status >= 200 && status < 500 && !NOT_SIGNED_IN.contains(status) && status / 100 != 3;
    }

    private static boolean tls(Outbound outbound, boolean reached) {
        boolean begun = outbound.call != null && outbound.call.begun();
        return (reached || begun) && url(outbound).startsWith("https:");
    }

    /** Where the last call went. */
    private static String url(Outbound outbound) {
        if (failed(outbound) == Reply.Kind.TOKEN_REFUSED && outbound.request.auth() instanceof Auth.OAuth2 auth) {
            return auth.tokenUrl();
        } else if (outbound.signed != null) {
            return outbound.signed.request().url();
        }
        return outbound.request == null ? "" : outbound.request.url();
    }

    private static Reply.Kind failed(Outbound outbound) {
        return outbound.reply instanceof Reply.Failed failed ? failed.kind() : null;
    }

    private static String message(Outbound outbound, boolean ok) {
        if (ok) {
            return "The vendor took the credentials.";
        }
        if (outbound.connection.connected() == null) {
            return "This connection cannot be used: its mapping or its values have changed; the log says what is wrong.";
        }
        if (outbound.reply instanceof Reply.Answered answered) {
            return answered(answered.status());
        }
        if (outbound.reply instanceof Reply.Failed failed) {
            return switch (failed.kind()) {
                case NOT_CONNECTED -> "The vendor was not reached: " + failed.cause();
                case BEGUN -> "The vendor was reached but gave no complete answer: " + failed.cause();
                case TOKEN_DOWN -> "The vendor's token address gave no usable answer: " + failed.cause();
                case TOKEN_REFUSED -> "The vendor refused a token, so the credentials are wrong: " + failed.cause();
                case NOT_RENDERED -> "The request could not be built: " + failed.cause();
            };
        }
        return "This mapping knows no call that tries the credentials without ringing anybody;"
                + " escalate with a number of your own to try them.";
    }

    private static String answered(int status) {
        if (NOT_SIGNED_IN.contains(status)) {
            return "The vendor answered " + status + ": the credentials are wrong, or lack a permission.";
        }
        if (status == 404) {
            return "The vendor answered 404: the credentials were taken, but something that a value names does not exist.";
        }
        return "The vendor answered " + status + ", which this mapping does not take as success.";
    }
}
