package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping makes of a secret is as secret as that: no preview shows it. */
class DerivedSecretsTest {
    private static final String CALL = "request: {method: POST, url: 'https://vendor.example/a', json: {a: 1}}\n";

    private static String view(String text) {
        Request request = Sample.connected(Sample.HEAD + text + "\noutcomes: []\n")
                .plan(inputs())
                .render();
        return Masked.view(request, Instant.EPOCH).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headers: {A: =$uppercase(connection.key)}",
                "headers: {A: '=connection.key & $uppercase(connection.key)'}",
                "headers: {A: [=$uppercase(connection.key)]}",
                "headers: '={\"A\": $uppercase(connection.key)}'",
                "headers: {A: '=$uppercase($lookup(connection, \"key\"))'}",
                "query: {a: =$uppercase(connection.key)}",
                "query: {a: [x, =$uppercase(connection.key)]}",
                "query: {a: {b: =$uppercase(connection.key)}}",
                "query: '={\"a\": $uppercase(connection.key)}'"
            })
    void noPartOfARequestShowsWhatWasMadeOfASecret(String part) {
        assertThat(view("request: {method: POST, url: 'https://vendor.example/a', " + part + "}"))
                .contains("••••")
                .doesNotContainIgnoringCase("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "query", "body"})
    void noKeyShowsWhatWasMadeOfASecret(String place) {
        assertThat(view("auth: {key: {in: " + place + ", name: k, value: =$uppercase(connection.key)}}\n" + CALL))
                .contains("••••")
                .doesNotContainIgnoringCase("s3cr3t");
    }

    @Test
    void noHeaderBesideASignatureShowsASecret() {
        assertThat(view("auth: {hmac: {key: =connection.key, parts: [x], headers: "
                        + "{A: =signature, B: [=connection.key], C: '=$uppercase($lookup(connection, \"key\"))'}}}\n"
                        + CALL))
                .doesNotContainIgnoringCase("s3cr3t");
    }

    @Test
    void theWordBeforeASecretCanBeRead() {
        assertThat(
                        view(
                                "request: {method: GET, url: 'https://vendor.example/a', headers: {A: '=\"Token \" & connection.key'}}"))
                .contains("Token ••••");
    }
}
