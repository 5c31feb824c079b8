package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void aSecretIsDotsWhereverItStands() {
        Map<String, Object> view =
                view(new Auth.None(), "https://v.example/s%26cret?key=s%26cret", "{\"key\":\"s&cret\"}");

        assertThat(view)
                .containsEntry("url", "https://v.example/••••?key=••••")
                .containsEntry("headers", Map.of("X-Key", "••••"))
                .containsEntry("body", "{\"key\":\"••••\"}");
    }

    @Test
    void theLongerOfTwoSecretsIsHiddenWhole() {
        Request request = new Request(
                "GET",
                "https://v.example/?k=secret-and-more",
                Map.of(),
                new byte[0],
                new Auth.None(),
                Set.of("secret", "secret-and-more"));

        assertThat(Masked.view(request, Instant.EPOCH)).containsEntry("url", "https://v.example/?k=••••");
    }

    @Test
    void aShortSecretIsHiddenWhereItIsAWordOnly() {
        Request request = new Request(
                "GET",
                "https://v.example/a?key=a&name=anna",
                Map.of("X-Key", "Token a"),
                "{\"a\":\"a\",\"text\":\"banana\"}".getBytes(StandardCharsets.UTF_8),
                new Auth.None(),
                Set.of("a"));

        assertThat(Masked.view(request, Instant.EPOCH))
                .containsEntry("url", "https://v.example/••••?key=••••&name=anna")
                .containsEntry("headers", Map.of("X-Key", "Token ••••"))
                .containsEntry("body", "{\"••••\":\"••••\",\"text\":\"banana\"}");
    }

    @Test
    void bytesAreThoseThatWouldBeSent() {
        assertThat(view(new Auth.None(), "https://v.example/", "é")).containsEntry("bytes", 2);
    }

    @Test
    void credentialsShowTheirKindOnly() {
        assertThat(authorization(new Auth.Basic("user", "password"))).isEqualTo("Basic ••••");
        assertThat(authorization(new Auth.OAuth2(
                        "https://v.example/token", new Grant.Plain("x"), "id", "secret", false, null, Map.of(), null)))
                .isEqualTo("Bearer ••••");
        assertThat(authorization(new Auth.AwsSigV4("connect", "eu-west-1", "AKIA", "secret", null)))
                .isEqualTo("AWS4-HMAC-SHA256 ••••");
    }

    private static Object authorization(Auth auth) {
        return ((Map<?, ?>) view(auth, "https://v.example/", "").get("headers")).get("Authorization");
    }

    private static Map<String, Object> view(Auth auth, String url, String body) {
        return Masked.view(
                new Request(
                        "POST",
                        url,
                        Map.of("X-Key", "s&cret"),
                        body.getBytes(StandardCharsets.UTF_8),
                        auth,
                        Set.of("s&cret", "s%26cret")),
                Instant.EPOCH);
    }
}
