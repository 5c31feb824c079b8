package io.ringdown.store;

import static io.ringdown.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class IdsTest {
    @Test
    void escalationsSortByTheirTime() {
        String id = Ids.escalation(NOW);
        assertThat(id).matches("esc_[0-9a-hjkmnp-tv-z]{26}");
        assertThat(Ids.time(NOW)).isLessThan(id).isGreaterThan(Ids.FIRST).isLessThan(Ids.LAST);
        assertThat(Ids.time(NOW.plusMillis(1))).isGreaterThan(id);
        assertThat(Ids.time(Instant.parse("9999-12-31T23:59:59Z"))).isLessThan(Ids.LAST);
    }

    @Test
    void everyIdIsNew() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            ids.add(Ids.escalation(NOW));
            ids.add(Ids.reference());
            ids.add(Ids.attemptKey());
        }
        assertThat(ids).hasSize(15_000);
    }

    @Test
    void aReferenceIsReadWithoutMistake() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(Ids.reference()).matches("[34679CDFGHJKMNPQRTVWXY]{8}");
        }
    }

    @Test
    void anAttemptKeyIsARandomUuid() {
        UUID key = UUID.fromString(Ids.attemptKey());
        assertThat(key.version()).isEqualTo(4);
        assertThat(key.variant()).isEqualTo(2);
    }

    @Test
    void aKeyHas256BitsAndIsKnownByItsHash() {
        assertThat(Keys.make()).matches("rk_[A-Za-z0-9_-]{43}").isNotEqualTo(Keys.make());
        assertThat(Keys.hash("rk_x")).isEqualTo("14ae315d80feaf35ddfa4664ed44b0875bc0697ea2f215e2413eaaee7cdedcdf");
    }

    @Test
    void anyTextFitsAColumn() {
        assertThat(Texts.fit(null, 5)).isNull();
        assertThat(Texts.fit("a\0b", 5)).isEqualTo("ab");
        assertThat(Texts.fit("abcdefg", 5)).isEqualTo("abcde");
        assertThat(Texts.fit("abcd\uD83D\uDE00", 5)).isEqualTo("abcd?");
    }
}
