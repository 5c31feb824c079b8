package io.ringdown.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationGuardTest {
    private static final String BY_NAME = "an administrator can allow it by its exact name or address";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.5",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.0.1",
                "169.254.169.254",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.5",
                "::ffff:127.0.0.1",
                "fc00::1",
                "fd12::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "2001:db8::1",
                "3fff::1",
                "2001::1",
                "2001:10::1",
                "2002:7f00:1::",
                "2002:a00:5::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:5",
                "64:ff9b:1::1",
                "5f00::1",
                "4000::1"
            })
    void refusesWhatIsNotPublic(String address) throws Exception {
        DestinationGuard guard = answering("", address);

        assertThatThrownBy(() -> guard.resolve("vendor.example", 443))
                .isInstanceOf(Unreachable.class)
                .hasMessageStartingWith("vendor.example (");
        assertThat(guard.check("https://" + (address.contains(":") ? "[" + address + "]" : address) + "/"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
                "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255",
                "2606:4700::1111", "2001:4860:4860::8888", "2a00::1", "64:ff9b::808:808"
            })
    void letsPublicAddressesThrough(String address) throws Exception {
        assertThat(answering("", address).resolve("vendor.example", 443))
                .containsExactly(new InetSocketAddress(InetAddress.getByName(address), 443));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.5             | 10.0.0.5  | true",
                "10.0.0.5:8443        | 10.0.0.5  | true",
                "10.0.0.5:8444        | 10.0.0.5  | false",
                "crm.internal         | 10.0.0.5  | true",
                "CRM.internal:8443    | 10.0.0.5  | true",
                "other.internal       | 10.0.0.5  | false",
                "10.0.0.0/8           | 10.0.0.5  | true",
                "11.0.0.0/8, 10.0.0.4 | 10.0.0.5  | false",
                "0.0.0.0/0            | 10.0.0.5  | true",
                "fd00::/8             | fd12::1   | true",
                "[fd12::1]:8443       | fd12::1   | true",
                "fd12::1              | fd12::1   | true",
                "0.0.0.0/0            | 127.0.0.1 | false",
                "127.0.0.0/8          | 127.0.0.1 | false",
                "127.0.0.1            | 127.0.0.1 | true",
                "127.0.0.1:8443       | 127.0.0.1 | true",
                "crm.internal         | 127.0.0.1 | true",
                "169.254.0.0/16       | 169.254.169.254 | false",
                "100.64.0.0/10        | 100.100.100.200 | false",
                "169.254.169.254      | 169.254.169.254 | true",
                "::/0                 | ::1       | false",
                "0.0.0.0/0 crm.internal | 0.0.0.0 | false"
            })
    void allowsInTwoTiers(String setting, String address, boolean allowed) throws Exception {
        DestinationGuard guard = answering(setting, address);

        if (allowed) {
            assertThat(guard.resolve("crm.internal", 8443)).hasSize(1);
        } else {
            assertThatThrownBy(() -> guard.resolve("crm.internal", 8443)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void saysWhoCanAllowIt() throws Exception {
        assertThat(new DestinationGuard("").check("http://10.0.0.5/"))
                .contains("10.0.0.5 is private; an administrator can allow it in RINGDOWN_PRIVATE_HOSTS");
        assertThat(new DestinationGuard("").check("http://169.254.169.254/latest/meta-data"))
                .contains("169.254.169.254 is a cloud's metadata service; " + BY_NAME + " in RINGDOWN_PRIVATE_HOSTS");
        assertThat(new DestinationGuard("").check("http://239.1.1.1/"))
                .contains("239.1.1.1 is multicast and is never called");
    }

    @Test
    void connectsOnlyToTheAddressesOfANameThatAreAllowed() throws Exception {
        DestinationGuard guard = answering("", "10.0.0.5", "8.8.8.8", "::1");

        assertThat(guard.resolve("mixed.example", 443))
                .containsExactly(new InetSocketAddress(InetAddress.getByName("8.8.8.8"), 443));
        assertThat(guard.resolve("mixed.example")).containsExactly(InetAddress.getByName("8.8.8.8"));
    }

    @Test
    void doesNotWaitForASilentNameServer() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        DestinationGuard.Lookup silent = host -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        };
        DestinationGuard guard = new DestinationGuard("", new TimedLookup(silent, Duration.ofMillis(50)));

        assertThatThrownBy(() -> guard.resolve("slow.example", 443))
                .hasMessage("the name server did not answer within 50 ms");
    }

    @Test
    void judgesANameAnewAtEveryConnect() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        DestinationGuard guard =
                new DestinationGuard("", host -> new InetAddress[] {InetAddress.getByName(answers.poll())});

        assertThat(guard.resolve("rebinding.example", 80)).hasSize(1);
        assertThatThrownBy(() -> guard.resolve("rebinding.example", 80)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.mypurecloud.de/api/v2",
                "http://vendor.example:8080/x?y=%2B1",
                "https://xn--bcher-kva.example/",
                "https://8.8.8.8:443/",
                "https://[2606:4700::1111]/",
                "HTTPS://Vendor.Example",
                "https://1.example/"
            })
    void acceptsOrdinaryUrls(String url) {
        assertThat(new DestinationGuard("").check(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file:///etc/passwd            | begins with https",
                "ftp://vendor.example/         | begins with https",
                "vendor.example/x              | begins with https",
                "//vendor.example/x            | begins with https",
                "https:///x                    | no host",
                "https:x                       | no host",
                "https://u:p@vendor.example/   | no user or password",
                "https://good.example@evil.example/ | no user or password",
                "https://vendor.example:0/     | port",
                "https://vendor.example:70000/ | port",
                "https://vendor.example:/      | port",
                "https://vendor.example./      | ends in a dot",
                "http://2130706433/            | odd spelling",
                "http://0x7f000001/            | odd spelling",
                "http://0x7f.1/                | odd spelling",
                "http://0177.0.0.1/            | odd spelling",
                "http://127.1/                 | odd spelling",
                "http://127.0.0.1.5/           | odd spelling",
                "http://bücher.example/        | write it as xn--bcher-kva.example",
                "http://127。0。0。1/           | not ASCII",
                "http://ⓛocalhost/             | not ASCII",
                "http://a_b.example/           | no host name",
                "http://vendor.example\\@evil/ | no URL",
                "http://ven dor.example/       | no URL",
                "http://localhost/             | localhost is loopback",
                "http://api.localhost:80/      | api.localhost is loopback",
                "http://[::1]/                 | is loopback",
                "http://[::ffff:10.0.0.5]/     | is private",
                "http://[fe80::1%25eth0]/      | odd spelling"
            })
    void refusesUrlsThatHideTheirHost(String url, String why) {
        assertThat(new DestinationGuard("").check(url)).get().asString().contains(why);
    }

    @Test
    void aNamedLocalhostIsAllowed() {
        assertThat(new DestinationGuard("localhost:8080").check("http://localhost:8080/"))
                .isEmpty();
        assertThat(new DestinationGuard("localhost:8080").check("http://localhost:8081/"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "crm.internal/8", "http://crm", "crm:port", "*", "127.0.0.1:x"})
    void refusesASettingThatCannotBeRead(String setting) {
        assertThatThrownBy(() -> new DestinationGuard(setting)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DestinationGuard answering(String setting, String... addresses) {
        return new DestinationGuard(setting, host -> Arrays.stream(addresses)
                .map(DestinationGuardTest::address)
                .toArray(InetAddress[]::new));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
