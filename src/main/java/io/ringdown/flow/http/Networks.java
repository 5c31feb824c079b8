package io.ringdown.flow.http;

import io.ringdown.vendor.Cidr;
import java.util.Arrays;
import java.util.List;

/** A list of networks in CIDR notation. */
public final class Networks {
    private final List<Cidr> blocks;

    /**
     * @param text networks separated by commas; the empty text contains no address
     * @throws IllegalArgumentException naming the setting and the part that is no network
     */
    public Networks(String setting, String text) {
        blocks = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> block(setting, part))
                .toList();
    }

    private static Cidr block(String setting, String part) {
        try {
            return Cidr.of(part);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + ": " + e.getMessage(), e);
        }
    }

    /** A name is no address, and nobody's name is looked up. The zone of a link-local address does not count. */
    boolean contain(String address) {
        byte[] bytes = Cidr.literal(address.replaceFirst("%.*", ""));
        return bytes != null && blocks.stream().anyMatch(block -> block.contains(bytes));
    }
}
