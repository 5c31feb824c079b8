package io.ringdown.vendor;

import io.ringdown.mapping.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Holds every call inside its limits, within the client: the whole answer is read here, decompressed, into memory, and a call whose
 * time is up loses its connection even while it waits in a read. Also marks the request begun, which only the client can know.
 */
final class CallGuard {
    /** Socket timeouts start anew with every byte; this repeats until the call has let go. */
    private static final Duration AGAIN = Duration.ofMillis(50);

    private final int answerLimit;
    private final ScheduledExecutorService alarms;

    CallGuard(int answerLimit, ScheduledExecutorService alarms) {
        this.answerLimit = answerLimit;
        this.alarms = alarms;
    }

    void install(HttpClientBuilder builder) {
        builder.addExecInterceptorFirst("ringdown-call", this::whole);
        // Goes in before MAIN_TRANSPORT, which follows CONNECT: it runs only when a connection stands, TLS included.
        builder.addExecInterceptorLast("ringdown-begun", CallGuard::begun);
    }

    private ClassicHttpResponse whole(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException {
        Call call = call(scope);
        call.enter();
        scope.clientContext.setRequestConfig(config(call.remaining()));
        Future<?> alarm = alarms.scheduleWithFixedDelay(
                () -> {
                    call.expire();
                    scope.execRuntime.discardEndpoint();
                },
                call.remaining().toNanos(),
                AGAIN.toNanos(),
                TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            byte[] body = read(response.getEntity());
            call.answered(new Reply.Answered(response.getCode(), headers(response), body));
            response.setEntity(new ByteArrayEntity(body, null));
            return response;
        } catch (IOException | HttpException | RuntimeException failure) {
            throw new CallFailed(call.failed(failure));
        } finally {
            alarm.cancel(false);
            // Closes what an unfinished answer still holds, without draining it; a finished one was given back already.
            scope.execRuntime.discardEndpoint();
        }
    }

    private static ClassicHttpResponse begun(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        call(scope).begin();
        return chain.proceed(request, scope);
    }

    private static Call call(ExecChain.Scope scope) throws IOException {
        Object own = scope.clientContext.getAttribute(Call.CONTEXT);
        Call call = own instanceof Call given ? given : Call.bound();
        if (call == null) {
            throw new IOException("no call was begun on this thread");
        }
        return call;
    }

    /** Retries, redirects and cookies are off in the builder; this turns off what else would answer or ask by itself. */
    private static RequestConfig config(Duration remaining) {
        Timeout left = Timeout.ofMilliseconds(Math.max(1, remaining.toMillis()));
        return RequestConfig.custom()
                .setConnectionRequestTimeout(left)
                // Behind the alarm, should that ever fail.
                .setResponseTimeout(Timeout.of(remaining.plusSeconds(1)))
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private byte[] read(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(answerLimit + 1);
        if (body.length > answerLimit) {
            throw new AnswerTooLarge(answerLimit);
        }
        content.close();
        return body;
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }
}
