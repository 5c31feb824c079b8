package io.ringdown.flow;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import io.ringdown.vendor.Call;
import io.ringdown.vendor.Signed;
import java.time.Duration;
import org.apache.camel.Exchange;

/** One request to a vendor on its way out and the reply to it. It stands in the exchange property {@code outbound}. */
public final class Outbound {
    /** Name of the exchange property. */
    static final String PROPERTY = "outbound";

    final Connection connection;
    final Request request;
    /** Whether it only prepares the call that rings. */
    final boolean prepares;

    private final long deadlineNanos;
    private final Duration timeout;

    Signed signed;
    Call call;
    Reply reply;
    private int sent;
    private long sentNanos;
    private boolean barred;

    /**
     * @param request null when it could not be built; {@code reply} says why
     * @param deadlineNanos {@link System#nanoTime()} until which it may be sent a second time
     */
    Outbound(Connection connection, Request request, Reply reply, long deadlineNanos) {
        this(
                connection,
                request,
                reply,
                deadlineNanos,
                connection == null ? Duration.ZERO : connection.limits().timeout(),
                false);
    }

    /**
     * One of the calls of an attempt.
     *
     * @param timeout that it and those after it have together
     */
    Outbound(
            Connection connection,
            Request request,
            Reply reply,
            long deadlineNanos,
            Duration timeout,
            boolean prepares) {
        this.connection = connection;
        this.request = request;
        this.reply = reply;
        this.deadlineNanos = deadlineNanos;
        this.timeout = timeout;
        this.prepares = prepares;
    }

    static Outbound of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Outbound.class);
    }

    /** Whether a vendor may have taken the call that rings. */
    static boolean maybeCalled(Exchange exchange) {
        Outbound outbound = of(exchange);
        return outbound != null && !outbound.prepares && outbound.call != null && outbound.call.begun();
    }

    /** The call has begun: it counts as sent from here. */
    void begun(Call begun) {
        call = begun;
        sentNanos = sent == 0 ? System.nanoTime() : sentNanos;
        sent++;
        reply = null;
    }

    Duration timeout() {
        return timeout;
    }

    /** What the calls after this one may take; never negative. */
    Duration timeLeft() {
        Duration left = timeout.minusNanos(System.nanoTime() - sentNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The connection's own limits keep it from being sent. */
    void bar() {
        barred = true;
    }

    /** Whether it is to be sent now: the first time, or once more when the vendor certainly took nothing. */
    boolean isToSend() {
        return request != null && !barred && (sent == 0 ? reply == null : sent == 1 && (isStale() || unreached()));
    }

    /** Whether the credentials are in place, so that the call may go out. */
    boolean isSigned() {
        return signed != null;
    }

    /** The vendor refused the token, which may have been revoked: one fresh token is worth one more try. */
    boolean isStale() {
        return request.auth() instanceof Auth.OAuth2
                && reply instanceof Reply.Answered answered
                && answered.status() == 401;
    }

    private boolean unreached() {
        return reply instanceof Reply.Failed failed
                && failed.kind() == Reply.Kind.NOT_CONNECTED
                && System.nanoTime() - deadlineNanos < 0;
    }
}
