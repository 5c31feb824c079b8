package io.ringdown.vendor;

import io.ringdown.mapping.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** The vendor step as routes use it: one static endpoint of camel-http on the shared client. */
final class CamelCalls implements AutoCloseable {
    static final String ENDPOINT = "http://vendor?throwExceptionOnFailure=false&copyHeaders=false"
            + "&skipResponseHeaders=true&ignoreResponseBody=true";

    final VendorClient client;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private volatile Call call;

    CamelCalls() throws Exception {
        this(new DestinationGuard("127.0.0.1"));
    }

    CamelCalls(DestinationGuard guard) throws Exception {
        client = new VendorClient(guard, "test", 20, 20);
        HttpComponent http = new HttpComponent();
        http.setClientConnectionManager(client.pool());
        http.setHttpClientConfigurer(client::configure);
        camel.addComponent("http", http);
        camel.setStreamCaching(false);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:call")
                        .removeHeaders("*")
                        .process(exchange -> exchange.getMessage().setHeaders(headers(exchange)))
                        .to(ENDPOINT);
            }
        });
        camel.start();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> headers(Exchange exchange) {
        return exchange.getVariable("outgoing", Map.class);
    }

    Call last() {
        return call;
    }

    Reply get(String url) {
        return send("GET", url, Map.of(), new byte[0], Map.of());
    }

    Reply post(String url) {
        return send("POST", url, Map.of("Content-Type", "application/json"), "{}".getBytes(), Map.of());
    }

    Reply post(String url, Duration timeout) {
        return send("POST", url, Map.of("Content-Type", "application/json"), "{}".getBytes(), Map.of(), timeout);
    }

    Reply send(String method, String url, Map<String, String> headers, byte[] body, Map<String, Object> inbound) {
        return send(method, url, headers, body, inbound, Duration.ofSeconds(10));
    }

    private Reply send(
            String method,
            String url,
            Map<String, String> headers,
            byte[] body,
            Map<String, Object> inbound,
            Duration timeout) {
        Map<String, Object> outgoing = new HashMap<>(headers);
        outgoing.put("CamelHttpUri", url);
        outgoing.put("CamelHttpMethod", method);
        Call mine = client.begin(timeout);
        call = mine;
        Exchange exchange = camel.createProducerTemplate().send("direct:call", given -> {
            given.getMessage().setHeaders(new HashMap<>(inbound));
            given.getMessage().setBody(body);
            given.setVariable("outgoing", outgoing);
        });
        return mine.reply(exchange.getException());
    }

    @Override
    public void close() throws IOException {
        camel.close();
        client.close();
    }
}
