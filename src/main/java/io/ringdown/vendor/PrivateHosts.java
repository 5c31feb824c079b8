package io.ringdown.vendor;

import io.ringdown.vendor.AddressKind.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The private destinations that an administrator allows: {@code host}, {@code host:port} or an address block, separated by commas or
 * blanks. A block allows private addresses only; loopback, link-local and metadata must be named exactly.
 */
final class PrivateHosts {
    private record Exact(String host, byte[] address, int port) {}

    private final List<Exact> exact = new ArrayList<>();
    private final List<Cidr> blocks = new ArrayList<>();

    /** @throws IllegalArgumentException with a plain sentence that names the entry */
    PrivateHosts(String setting) {
        for (String entry : setting.trim().split("[,\\s]+")) {
            if (entry.indexOf('/') >= 0) {
                blocks.add(Cidr.of(entry));
            } else if (!entry.isEmpty()) {
                exact.add(exact(entry.toLowerCase(Locale.ROOT)));
            }
        }
    }

    private static Exact exact(String entry) {
        byte[] whole = Cidr.literal(entry);
        if (whole != null) {
            return new Exact(entry, whole, 0);
        }
        int colon = entry.lastIndexOf(':');
        String host = colon < 0 ? entry : entry.substring(0, colon);
        String port = colon < 0 ? "0" : entry.substring(colon + 1);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        byte[] address = Cidr.literal(host);
        if (address == null && !host.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*") || !port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "RINGDOWN_PRIVATE_HOSTS: " + entry
                            + " is none of host, host:port and address block; for example crm.internal, 10.0.0.5:8443, 10.1.0.0/16");
        }
        return new Exact(host, address, Integer.parseInt(port));
    }

    /** @param port 0 when it is not known */
    boolean allow(String host, int port, byte[] address, Reach reach) {
        return switch (reach) {
            case PUBLIC -> true;
            case NEVER -> false;
            case EXACT -> named(host, port, address);
            case PRIVATE -> named(host, port, address) || blocks.stream().anyMatch(block -> block.contains(address));
        };
    }

    /** @param address null when only the name is known */
    boolean named(String host, int port, byte[] address) {
        return exact.stream()
                .filter(entry -> entry.port == 0 || entry.port == port)
                .anyMatch(entry -> entry.address == null
                        ? entry.host.equalsIgnoreCase(host)
                        : Arrays.equals(entry.address, address));
    }
}
