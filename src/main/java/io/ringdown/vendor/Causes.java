package io.ringdown.vendor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;

/**
 * Words for a failed call. Most exceptions quote what the vendor sent, so their messages are left out: no number, secret or query
 * gets from here into a log.
 */
final class Causes {
    private static final int LONGEST = 160;

    private Causes() {}

    static String of(Exception failure, boolean begun) {
        if (failure instanceof Unreachable || failure instanceof AnswerTooLarge) {
            return failure.getMessage();
        }
        if (failure instanceof SSLException) {
            return "TLS failed: " + plain(failure.getMessage());
        }
        return begun ? begun(failure) : notConnected(failure);
    }

    private static String notConnected(Exception failure) {
        if (failure instanceof UnknownHostException) {
            return "the host name is not known";
        }
        if (failure instanceof ConnectionRequestTimeoutException) {
            return "no connection was free in the pool";
        }
        if (failure instanceof ConnectTimeoutException || failure instanceof SocketTimeoutException) {
            return "no connection in time";
        }
        if (failure instanceof ConnectException) {
            return "the connection was refused";
        }
        return "no connection: " + name(failure);
    }

    private static String begun(Exception failure) {
        if (failure instanceof NoHttpResponseException) {
            return "the connection was closed without an answer";
        }
        if (failure instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        if (failure instanceof ConnectionClosedException || failure instanceof SocketException) {
            return "the connection broke off before the answer was complete";
        }
        if (failure instanceof HttpException || failure instanceof IOException) {
            return "the answer is no valid HTTP: " + name(failure);
        }
        return "the call failed: " + name(failure);
    }

    static String expired(boolean begun, Duration timeout) {
        return (begun ? "no complete answer within " : "no connection within ") + timeout.toMillis() + " ms";
    }

    static String name(Throwable thrown) {
        return thrown == null ? "nothing was sent" : thrown.getClass().getSimpleName();
    }

    private static String plain(String message) {
        String line = message == null ? "" : message.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
