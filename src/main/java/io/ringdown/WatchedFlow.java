package io.ringdown;

import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.management.DefaultManagementAgent;
import org.apache.camel.management.JmxManagementLifecycleStrategy;
import org.apache.camel.management.JmxManagementStrategy;
import org.apache.camel.management.JmxManagementStrategyFactory;
import org.apache.camel.management.mbean.ManagedPerformanceCounter;
import org.apache.camel.model.StepDefinition;

/**
 * What JMX shows of the flow: routes, steps and the whole, with what each of them counted. By itself Camel would add every endpoint, producer,
 * consumer and processor of every route, and making those was a seventh of a start.
 */
final class WatchedFlow extends JmxManagementStrategy {
    private WatchedFlow(CamelContext context) {
        super(context, new DefaultManagementAgent(context));
    }

    /** Takes the place of Camel's own choice, before the context starts. */
    static void of(CamelContext context) {
        new JmxManagementStrategyFactory()
                .setupManagement(context, new WatchedFlow(context), new JmxManagementLifecycleStrategy(context));
    }

    @Override
    public boolean manageProcessor(NamedNode node) {
        return node instanceof StepDefinition;
    }

    @Override
    public void manageObject(Object managed) throws Exception {
        if (managed instanceof ManagedPerformanceCounter) {
            super.manageObject(managed);
        }
    }
}
