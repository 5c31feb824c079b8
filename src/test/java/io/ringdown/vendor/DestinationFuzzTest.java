package io.ringdown.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpPost;

/** The client goes to the host that the guard has judged, however the URL is written. */
class DestinationFuzzTest {
    private static final DestinationGuard GUARD = new DestinationGuard("");

    @FuzzTest
    void theClientReadsTheHostThatTheGuardReads(byte[] bytes) {
        String url = new String(bytes, UTF_8);
        if (GUARD.check(url).isPresent()) {
            return;
        }
        Destination judged = Destination.of(url);
        HttpPost sent = new HttpPost(url);
        assertThat(sent.getAuthority().getHostName().toLowerCase(Locale.ROOT))
                .isIn(judged.host(), "[" + judged.host() + "]");
        assertThat(sent.getScheme())
                .isEqualToIgnoringCase(url.substring(0, url.indexOf(":")))
                .matches("(?i)https?");
        assertThat(sent.getAuthority().getUserInfo()).isNull();
    }
}
