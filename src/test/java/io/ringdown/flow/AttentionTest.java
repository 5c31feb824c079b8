package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private final AtomicInteger spooled = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Attention attention = new Attention(spooled::get, Duration.ofMinutes(15), () -> now);

    @Test
    void tellsNothingWhereNothingIs() {
        assertThat(attention.due()).isNull();
        assertThat(attention.words()).isEmpty();
    }

    @Test
    void manyAreOneNotice() {
        for (int i = 0; i < 5; i++) {
            attention.doubtful("line-" + i % 2);
        }
        spooled.set(7);

        assertThat(attention.due().data())
                .isEqualTo(Map.of(
                        "misconfigured",
                        0,
                        "unconfirmed",
                        5,
                        "spooled",
                        7,
                        "callbacks",
                        0,
                        "connections",
                        List.of("line-0", "line-1")));
        assertThat(attention.words()).isEqualTo("7 ends of calls wait for the database, 5 unconfirmed since the start");
    }

    @Test
    void aNoticeStaysTheSameUntilItArrives() {
        attention.doubtful("line");
        Attention.Notice first = attention.due();
        attention.doubtful("line");

        assertThat(attention.due()).isSameAs(first);
        attention.told();
        assertThat(attention.due()).isNull();
    }

    @Test
    void whatComesSoonAfterANoticeWaitsForTheNext() {
        attention.doubtful("line");
        Attention.Notice first = attention.due();
        attention.told();
        attention.doubtful("line");
        attention.doubtful("line");
        assertThat(attention.due()).isNull();

        now = now.plus(Duration.ofMinutes(15));

        assertThat(attention.due().data()).containsEntry("unconfirmed", 2);
        assertThat(attention.due().id()).isNotEqualTo(first.id());
    }

    @Test
    void aSpoolIsToldOfWhenItGrows() {
        spooled.set(5);
        assertThat(attention.due()).isNotNull();
        attention.told();
        now = now.plus(Duration.ofHours(1));
        assertThat(attention.due()).isNull();
        spooled.set(2);
        assertThat(attention.due()).isNull();

        spooled.set(3);

        assertThat(attention.due().data()).containsEntry("spooled", 3);
    }
}
