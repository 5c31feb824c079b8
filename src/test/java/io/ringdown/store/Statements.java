package io.ringdown.store;

import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Runs statements of {@code sql/} as the routes do, through camel-sql. */
final class Statements implements AutoCloseable {
    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;

    Statements(Database database) {
        camel.getRegistry().bind("database", database.dataSource());
        camel.start();
        template = camel.createProducerTemplate();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String name, Map<String, Object> parameters) {
        return (List<Map<String, Object>>) run(name, parameters).getMessage().getBody(List.class);
    }

    int update(String name, Map<String, Object> parameters) {
        return run(name, parameters).getMessage().getHeader("CamelSqlUpdateCount", Integer.class);
    }

    private Exchange run(String name, Map<String, Object> parameters) {
        Exchange exchange = template.request(
                "sql:file:sql/" + name + ".sql", message -> message.getMessage().setBody(parameters));
        if (exchange.getException() != null) {
            throw new AssertionError(name, exchange.getException());
        }
        return exchange;
    }

    @Override
    public void close() {
        camel.stop();
    }
}
