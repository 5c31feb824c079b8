package io.ringdown.ops;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What this process shows in JMX under names of its own. */
final class JmxNames {
    private JmxNames() {}

    /** Shows it under that name, in place of what was there. */
    static void register(String name, Object bean) {
        release(name);
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(bean, new ObjectName(name));
        } catch (JMException e) {
            throw new IllegalStateException("JMX does not take " + name, e);
        }
    }

    static void release(String name) {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName known = new ObjectName(name);
            if (server.isRegistered(known)) {
                server.unregisterMBean(known);
            }
        } catch (JMException e) {
            throw new IllegalStateException("JMX does not let go of " + name, e);
        }
    }
}
