package io.ringdown.vendor;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;

/**
 * A connection pool that only its owner can close: HttpClient closes its whole pool when one call ends in an {@link Error}, and
 * Camel when an endpoint stops. An answer has at most 200 headers of 16 KB.
 */
final class SharedPool extends PoolingHttpClientConnectionManager {
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16 * 1024)
            .build();

    SharedPool(DnsResolver resolver) {
        super(
                new DefaultHttpClientConnectionOperator(
                        null,
                        resolver,
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register(URIScheme.HTTPS.id, DefaultClientTlsStrategy.createDefault())
                                .build()),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADERS)
                        // What the factory is asked with are not the limits above.
                        .responseParserFactory(any -> new WholeHeads(HEADERS))
                        .build());
    }

    @Override
    public void close() {}

    @Override
    public void close(CloseMode mode) {}

    void shut() {
        super.close(CloseMode.IMMEDIATE);
    }
}
