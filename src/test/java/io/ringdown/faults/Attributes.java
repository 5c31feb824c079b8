package io.ringdown.faults;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** Every attribute that JMX can read in this process, as text. */
final class Attributes {
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private Attributes() {}

    /** {@code domain:key=value attribute = text}, of every domain but the JVM's own. */
    static List<String> all() throws JMException {
        List<String> found = new ArrayList<>();
        for (ObjectName name : SERVER.queryNames(null, null)) {
            if (name.getDomain().startsWith("java.") || name.getDomain().startsWith("com.sun")) {
                continue;
            }
            for (MBeanAttributeInfo attribute : SERVER.getMBeanInfo(name).getAttributes()) {
                found.add(name + " " + attribute.getName() + " = " + read(name, attribute));
            }
        }
        return found;
    }

    private static String read(ObjectName name, MBeanAttributeInfo attribute) {
        try {
            return attribute.isReadable() ? text(SERVER.getAttribute(name, attribute.getName())) : "";
        } catch (JMException | RuntimeException e) {
            return e.toString();
        }
    }

    private static String text(Object value) {
        if (value instanceof Object[] array) {
            return text(Arrays.asList(array));
        }
        if (value instanceof Collection<?> items) {
            return String.join(", ", items.stream().map(Attributes::text).toList());
        }
        if (value instanceof Map<?, ?> map && !(value instanceof TabularData)) {
            return text(map.entrySet());
        }
        if (value instanceof TabularData table) {
            return text(table.values());
        }
        return value instanceof CompositeData data ? text(data.values()) : String.valueOf(value);
    }
}
