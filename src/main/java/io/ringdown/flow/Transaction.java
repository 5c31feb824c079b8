package io.ringdown.flow;

import javax.sql.DataSource;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.AsyncProcessorAwaitManager;
import org.apache.camel.spi.Policy;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.PluginHelper;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The policy of steps whose SQL statements are committed together, or not at all when one of the steps fails. */
public final class Transaction implements Policy {
    private final TransactionTemplate template;

    public Transaction(DataSource database) {
        template = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        // Nothing of the route's model has to change.
    }

    /** The steps run on the caller's thread, to which Spring ties the connection that camel-sql uses. */
    @Override
    public Processor wrap(Route route, Processor steps) {
        AsyncProcessor all = AsyncProcessorConverterHelper.convert(steps);
        AsyncProcessorAwaitManager waiting = PluginHelper.getAsyncProcessorAwaitManager(route.getCamelContext());
        return exchange -> template.executeWithoutResult(status -> {
            waiting.process(all, exchange);
            if (exchange.isFailed() || handled(exchange)) {
                status.setRollbackOnly();
            }
        });
    }

    /** Whether a step failed and the route's error configuration has dealt with it. */
    private static boolean handled(Exchange exchange) {
        ExchangeExtension state = exchange.getExchangeExtension();
        return state.isErrorHandlerHandledSet() && state.isErrorHandlerHandled();
    }
}
