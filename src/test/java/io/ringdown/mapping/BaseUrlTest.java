package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the answer of a token call may lead. */
class BaseUrlTest {
    private static final String MAPPING = """
            title: T
            hosts: ['*.vendor.example', api.other.example]
            values: {secret: {title: Secret, secret: true}, skill: {title: Skill}}
            auth:
              oauth2:
                tokenUrl: https://login.vendor.example/token
                clientId: c
                clientSecret: =connection.secret
                baseUrl: =body.url
            request: {method: POST, url: 'services/{skill}', query: {a: b}}
            outcomes: []
            """;

    private static String base(String url, String origin) {
        Auth.OAuth2 auth = (Auth.OAuth2) connected(origin, "s").auth();
        return auth.baseUrl().in(Sample.answered(200, "{\"url\":\"" + url + "\"}"));
    }

    private static Connected connected(String origin, String skill) {
        return Sample.mapping(MAPPING).connect("c", Map.of("skill", skill), Map.of("secret", "x"), origin);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.vendor.example, https://api.vendor.example",
        "https://API.Vendor.example/, https://API.Vendor.example",
        "https://a.b.vendor.example:8443/x/y/, https://a.b.vendor.example:8443/x/y",
        "https://api.other.example/x%20y, https://api.other.example/x%20y"
    })
    void anAllowedHostIsTaken(String url, String base) {
        assertThat(base(url, null)).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://vendor.example/",
                "https://xvendor.example/",
                "https://api.vendor.example.evil.example/",
                "https://sub.api.other.example/",
                "https://127.0.0.1/"
            })
    void aHostThatIsNotNamedIsNot(String url) {
        assertThatThrownBy(() -> base(url, null))
                .isInstanceOf(Unrendered.class)
                .hasMessageStartingWith("auth: the token's answer leads to ")
                .hasMessageEndingWith(", which `hosts` does not name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.vendor.example/",
                "ftp://api.vendor.example/",
                "//api.vendor.example/",
                "api.vendor.example",
                "https://api.vendor.example@evil.example/",
                "https://u:p@api.vendor.example/",
                "https://api.vendor.example/?a=b",
                "https://api.vendor.example/#a",
                "https://api.vendor.example/a/../b",
                "https://api.vendor.example/é",
                "https://api.vendor.example/{x}",
                "https://",
                "mailto:a@vendor.example",
                "https://evil.example\\\\.vendor.example/"
            })
    void whatIsNoPlainUrlIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> base(url, null))
                .isInstanceOf(Unrendered.class)
                .hasMessage("auth: `baseUrl` yields no https:// URL of host and path");
    }

    @Test
    void anAnswerWithoutOneIsNone() {
        assertThatThrownBy(() -> base("", null)).hasMessage("auth: `baseUrl` yields nothing in the token's answer");
    }

    @Test
    void theConnectionsOriginReplacesItsHostToo() {
        assertThat(base("https://api.vendor.example/incontact/", "http://127.0.0.1:9100/gw"))
                .isEqualTo("http://127.0.0.1:9100/gw/incontact");
    }

    @Test
    void aRelativeUrlWaitsForIt() {
        Request request =
                connected("http://127.0.0.1:9100", "a/b").plan(Map.of()).render();
        assertThat(request.relative()).isTrue();
        assertThat(request.url()).isEqualTo("{baseUrl}/services/a%2Fb?a=b");
        assertThat(request.at("https://api.vendor.example/x").url())
                .isEqualTo("https://api.vendor.example/x/services/a%2Fb?a=b");
    }

    @Test
    void aValueCannotLeadOutOfIt() {
        assertThatThrownBy(() -> connected(null, "..").plan(Map.of()).render())
                .isInstanceOf(Unrendered.class)
                .hasMessage("url: a value must not be . or ..");
    }
}
