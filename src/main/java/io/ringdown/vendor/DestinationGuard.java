package io.ringdown.vendor;

import io.ringdown.vendor.AddressKind.Reach;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Decides where calls may go. It is the resolver of the connection pool, so that the address it has judged is the one connected to,
 * whatever a name server answers next time (it has 2 s to answer). Addresses of a name that are not allowed are left out; when none is left the call fails.
 */
public final class DestinationGuard implements DnsResolver {
    /** Asks a name server, or a test's stand-in. */
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final PrivateHosts allowed;
    private final Lookup lookup;

    /**
     * @param privateHosts the setting {@code RINGDOWN_PRIVATE_HOSTS}; may be empty
     * @throws IllegalArgumentException with a plain sentence when the setting cannot be read
     */
    public DestinationGuard(String privateHosts) {
        this(privateHosts, new TimedLookup(InetAddress::getAllByName, Duration.ofSeconds(2)));
    }

    DestinationGuard(String privateHosts, Lookup lookup) {
        this.allowed = new PrivateHosts(privateHosts);
        this.lookup = lookup;
    }

    /**
     * What is wrong with a URL that somebody wants to store, as a plain sentence; empty when nothing is. Asks no name server: names
     * are judged by their addresses at every connect.
     */
    public Optional<String> check(String url) {
        return Destination.problem(url).or(() -> {
            Destination destination = Destination.of(url);
            byte[] address = Cidr.literal(destination.host());
            if (address != null) {
                return refusal(destination.host(), destination.port(), address);
            }
            return destination.local() && !allowed.named(destination.host(), destination.port(), null)
                    ? Optional.of(text(destination.host(), new AddressKind("loopback", Reach.EXACT)))
                    : Optional.empty();
        });
    }

    /** Whether the setting names the destination of that sound URL, so that it is inside and needs no encryption. */
    public boolean inside(String url) {
        Destination destination = Destination.of(url);
        byte[] address = Cidr.literal(destination.host());
        boolean blocked = address != null && AddressKind.of(address).reach() == Reach.PRIVATE;
        return allowed.named(destination.host(), destination.port(), address)
                || blocked && allowed.allow(destination.host(), destination.port(), address, Reach.PRIVATE);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> good = new ArrayList<>();
        String refusal = null;
        for (InetAddress address : lookup.all(host)) {
            Optional<String> no = refusal(host, port, address.getAddress());
            if (no.isEmpty()) {
                good.add(new InetSocketAddress(address, port));
            } else if (refusal == null) {
                refusal = no.get();
            }
        }
        if (good.isEmpty()) {
            throw refusal == null ? new UnknownHostException(host) : new Unreachable(refusal);
        }
        return good;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private Optional<String> refusal(String host, int port, byte[] address) {
        AddressKind kind = AddressKind.of(address);
        if (allowed.allow(host, port, address, kind.reach())) {
            return Optional.empty();
        }
        String plain = plain(address);
        return Optional.of(text(host.equals(plain) ? host : host + " (" + plain + ")", kind));
    }

    private static String text(String what, AddressKind kind) {
        return what + " is " + kind.name()
                + switch (kind.reach()) {
                    case PRIVATE, PUBLIC -> "; an administrator can allow it in RINGDOWN_PRIVATE_HOSTS";
                    case EXACT ->
                        "; an administrator can allow it by its exact name or address in RINGDOWN_PRIVATE_HOSTS";
                    case NEVER -> " and is never called";
                };
    }

    private static String plain(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
