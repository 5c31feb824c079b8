package io.ringdown.vendor;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of IP addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record Cidr(byte[] base, int bits) {

    /** @throws IllegalArgumentException unless the text is an address literal, a slash and a prefix length */
    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        byte[] base = literal(slash < 0 ? text : text.substring(0, slash));
        if (base == null) {
            throw new IllegalArgumentException(text + " is no address block; allowed is, for example, 10.1.0.0/16");
        }
        int bits = base.length * 8;
        if (slash >= 0) {
            String length = text.substring(slash + 1);
            bits = length.matches("\\d{1,3}") ? Integer.parseInt(length) : -1;
            if (bits < 0 || bits > base.length * 8) {
                throw new IllegalArgumentException(text + " has a prefix length that is not 0 to " + base.length * 8);
            }
        }
        return new Cidr(base, bits);
    }

    /** The bytes of an address literal; null for a name and for any odd spelling of an address. Never asks a name server. */
    public static byte[] literal(String text) {
        boolean four = text.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
        if (!four && !(text.indexOf(':') >= 0 && text.matches("[0-9A-Fa-f:.]+"))) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    public boolean contains(byte[] address) {
        if (address.length != base.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((address[bit >> 3] & mask) != (base[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
