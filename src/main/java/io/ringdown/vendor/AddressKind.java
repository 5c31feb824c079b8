package io.ringdown.vendor;

import java.util.Arrays;
import java.util.List;

/**
 * What sort of place an IP address is, by the special-purpose registries of IANA.
 *
 * @param name for error texts
 */
record AddressKind(String name, Reach reach) {
    /** Whether such an address may be called. */
    enum Reach {
        /** By anybody. */
        PUBLIC,
        /** When an administrator allows the host, the address or a block around it. */
        PRIVATE,
        /** When an administrator allows exactly this host or address. */
        EXACT,
        /** Not at all. */
        NEVER
    }

    private record Row(Cidr block, AddressKind kind) {}

    private static final AddressKind PUBLIC = new AddressKind("public", Reach.PUBLIC);
    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");
    private static final Cidr GLOBAL = Cidr.of("2000::/3");

    /** The first row that contains the address decides. */
    private static final List<Row> ROWS = List.of(
            row("169.254.169.254/32", "a cloud's metadata service", Reach.EXACT),
            row("169.254.170.2/32", "a cloud's metadata service", Reach.EXACT),
            row("100.100.100.200/32", "a cloud's metadata service", Reach.EXACT),
            row("168.63.129.16/32", "a cloud's metadata service", Reach.EXACT),
            row("fd00:ec2::254/128", "a cloud's metadata service", Reach.EXACT),
            row("fd20:ce::254/128", "a cloud's metadata service", Reach.EXACT),
            row("0.0.0.0/8", "unspecified", Reach.NEVER),
            row("10.0.0.0/8", "private", Reach.PRIVATE),
            row("100.64.0.0/10", "private (carrier-grade NAT)", Reach.PRIVATE),
            row("127.0.0.0/8", "loopback", Reach.EXACT),
            row("169.254.0.0/16", "link-local", Reach.EXACT),
            row("172.16.0.0/12", "private", Reach.PRIVATE),
            row("192.0.0.0/24", "reserved", Reach.EXACT),
            row("192.0.2.0/24", "reserved for documentation", Reach.EXACT),
            row("192.88.99.0/24", "a 6to4 relay", Reach.EXACT),
            row("192.168.0.0/16", "private", Reach.PRIVATE),
            row("198.18.0.0/15", "private (benchmarks)", Reach.PRIVATE),
            row("198.51.100.0/24", "reserved for documentation", Reach.EXACT),
            row("203.0.113.0/24", "reserved for documentation", Reach.EXACT),
            row("224.0.0.0/4", "multicast", Reach.NEVER),
            row("255.255.255.255/32", "broadcast", Reach.NEVER),
            row("240.0.0.0/4", "reserved", Reach.EXACT),
            row("::/128", "unspecified", Reach.NEVER),
            row("::1/128", "loopback", Reach.EXACT),
            row("fc00::/7", "private", Reach.PRIVATE),
            row("fec0::/10", "private (site-local)", Reach.PRIVATE),
            row("fe80::/10", "link-local", Reach.EXACT),
            row("ff00::/8", "multicast", Reach.NEVER),
            row("2001::/32", "a Teredo tunnel", Reach.EXACT),
            row("2001:db8::/32", "reserved for documentation", Reach.EXACT),
            row("2001::/23", "reserved", Reach.EXACT),
            row("2002::/16", "a 6to4 tunnel", Reach.EXACT),
            row("3fff::/20", "reserved for documentation", Reach.EXACT));

    private static Row row(String block, String name, Reach reach) {
        return new Row(Cidr.of(block), new AddressKind(name, reach));
    }

    /** An IPv6 network without IPv4 reaches IPv4 hosts through NAT64, so such an address is what it carries. */
    static AddressKind of(byte[] address) {
        if (NAT64.contains(address)) {
            return of(Arrays.copyOfRange(address, 12, 16));
        }
        for (Row row : ROWS) {
            if (row.block.contains(address)) {
                return row.kind;
            }
        }
        boolean known = address.length == 4 || GLOBAL.contains(address);
        return known ? PUBLIC : new AddressKind("reserved", Reach.EXACT);
    }
}
