package io.ringdown.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    /** The example of the Standard Webhooks libraries' own tests. */
    @Test
    void signsAsStandardWebhooksDo() {
        Webhook webhook = new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Map<String, String> headers = webhook.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(UTF_8));

        assertThat(headers)
                .isEqualTo(Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void signsWithEverySecret() {
        String[] secrets = {"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0"};
        Instant at = Instant.ofEpochSecond(1614265330);
        byte[] body = {1, 2};

        assertThat(new Webhook(secrets).headers("m", at, body).get("webhook-signature"))
                .isEqualTo(new Webhook(secrets[0]).headers("m", at, body).get("webhook-signature") + " "
                        + new Webhook(secrets[1]).headers("m", at, body).get("webhook-signature"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "whsec_", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_no base64 at all"})
    void refusesASecretThatIsNone(String secret) {
        assertThatThrownBy(() -> new Webhook(secret)).hasMessage("must be whsec_ and 24 to 64 random bytes in Base64");
    }
}
