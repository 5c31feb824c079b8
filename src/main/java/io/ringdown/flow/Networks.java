package io.ringdown.flow;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/** A list of networks in CIDR notation. */
public final class Networks {
    private final List<IpSubnetFilterRule> rules;

    /**
     * @param text networks separated by commas; the empty text contains no address
     * @throws IllegalArgumentException naming the part that is no network
     */
    public Networks(String setting, String text) {
        rules = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> rule(setting, part))
                .toList();
    }

    private static IpSubnetFilterRule rule(String setting, String part) {
        try {
            String[] halves = part.split("/", 2);
            int bits = halves.length == 2 ? Integer.parseInt(halves[1]) : part.contains(":") ? 128 : 32;
            return new IpSubnetFilterRule(halves[0], bits, IpFilterRuleType.ACCEPT);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    setting + ": " + part + " is no network; write it like 10.0.0.0/8 or ::1/128", e);
        }
    }

    boolean contain(String address) {
        if (!NetUtil.isValidIpV4Address(address) && !NetUtil.isValidIpV6Address(address)) {
            return false; // a name is no address, and nobody's name is looked up
        }
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return rules.stream().anyMatch(rule -> rule.matches(socket));
    }
}
