package io.ringdown.vendor;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The one pool of connections to vendors and the settings of every client that uses it. Connect timeout 2 s; a connection idle for
 * 100 ms is checked before use, one idle for 30 s or older than 5 min is dropped; answers hold at most 256 KB and 200 headers.
 */
public final class VendorClient implements AutoCloseable {
    /** Decompressed bytes of one answer. */
    static final int ANSWER_LIMIT = 256 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private final String version;
    private final SharedPool pool;
    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(2, VendorClient::thread);
    private final CallGuard guard = new CallGuard(ANSWER_LIMIT, alarms);
    private final CloseableHttpClient client;

    /**
     * @param version of the gateway, for the user agent
     * @param connections open at once, all vendors together
     * @param connectionsPerHost open at once to one host and port
     */
    public VendorClient(DestinationGuard destinations, String version, int connections, int connectionsPerHost) {
        this.version = version;
        pool = new SharedPool(destinations);
        pool.setMaxTotal(connections);
        pool.setDefaultMaxPerRoute(connectionsPerHost);
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(CONNECT))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build());
        alarms.setRemoveOnCancelPolicy(true);
        alarms.scheduleWithFixedDelay(pool::closeExpired, 5, 5, TimeUnit.SECONDS);
        HttpClientBuilder own = HttpClientBuilder.create();
        configure(own);
        client = own.build();
    }

    /** The shared pool, for a client that is built elsewhere; whoever uses it must also {@link #configure} that client. */
    public HttpClientConnectionManager pool() {
        return pool;
    }

    /** Sets up a client: on the shared pool, guarded, and doing nothing by itself: no retry, redirect, cookie or cached login. */
    public void configure(HttpClientBuilder builder) {
        builder.setConnectionManager(pool)
                .setConnectionManagerShared(true)
                .setKeepAliveStrategy((response, context) -> {
                    TimeValue wanted =
                            DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
                    return TimeValue.isPositive(wanted) && wanted.compareTo(IDLE) < 0 ? wanted : IDLE;
                })
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .setUserAgent("Ringdown/" + version);
        guard.install(builder);
    }

    /** Begins a call on this thread: the next request that the thread makes through a configured client is this call's only one. */
    public Call begin(Duration timeout) {
        return Call.bind(new Call(timeout));
    }

    /** For the gateway's own calls, such as those for tokens. */
    CloseableHttpClient client() {
        return client;
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        pool.shut();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "vendor-alarms");
        thread.setDaemon(true);
        return thread;
    }
}
