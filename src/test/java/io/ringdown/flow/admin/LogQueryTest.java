package io.ringdown.flow.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Rejected;
import io.ringdown.store.Ids;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogQueryTest {

    @Test
    void withoutFiltersEverythingIsWanted() {
        LogQuery query = LogQuery.of(Map.of(), false);

        assertThat(query.parameters())
                .containsEntry("since", Ids.FIRST)
                .containsEntry("before", Ids.LAST)
                .containsEntry("limit", 51)
                .containsEntry("bot", null)
                .containsEntry("outcome", null)
                .containsEntry("own", null);
        assertThat(query.isSearch()).isFalse();
    }

    @Test
    void timesBecomeIdsBecauseIdsSortByTime() {
        LogQuery query = LogQuery.of(Map.of("from", "2026-11-22", "to", "2026-11-22T11:15:00+01:00"), false);

        assertThat(query.parameters())
                .containsEntry("since", Ids.time(Instant.parse("2026-11-22T00:00:00Z")))
                .containsEntry("before", Ids.time(Instant.parse("2026-11-22T10:15:00Z")));
    }

    @Test
    void aPlusThatTheUrlTurnedIntoABlankIsStillAnOffset() {
        assertThat(LogQuery.of(Map.of("from", "2026-11-22T11:15:00 01:00"), false)
                        .parameters())
                .containsEntry("since", Ids.time(Instant.parse("2026-11-22T10:15:00Z")));
    }

    @Test
    void theCursorNarrowsWhatToAllows() {
        String early = Ids.escalation(Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(LogQuery.of(Map.of("cursor", early, "to", "2026-11-22"), false)
                        .parameters())
                .containsEntry("before", early);
        assertThat(LogQuery.of(Map.of("cursor", early, "to", "2025-11-22"), false)
                        .parameters())
                .containsEntry("before", Ids.time(Instant.parse("2025-11-22T00:00:00Z")));
    }

    @Test
    void pendingIsWhatIsBeingCalled() {
        assertThat(LogQuery.of(Map.of("outcome", "pending"), false).parameters())
                .containsEntry("outcome", "calling");
    }

    @Test
    void wordsAreSearchedForAsTheyStand() {
        LogQuery query = LogQuery.of(Map.of("q", "100%_Fun!"), false);

        assertThat(query.isSearch()).isTrue();
        assertThat(query.parameters()).containsEntry("q", "100%_Fun!").containsEntry("word", "100!%!_fun!!%");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingOfItRepeated() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class,
                () -> LogQuery.of(
                        Map.of("outcome", "fine", "from", "yesterday", "cursor", "0612345678", "phone", "0612345678"),
                        false));

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.flaws()).extracting(Flaw::field).containsExactlyInAnyOrder("", "outcome", "from", "cursor");
        assertThat(rejected.getMessage()).doesNotContain("0612345678", "yesterday", "fine");
    }

    @Test
    void aPageHoldsOneTo500() {
        assertThat(LogQuery.of(Map.of("limit", "500"), false).limit()).isEqualTo(500);
        for (String limit : new String[] {"0", "501", "-1", "many"}) {
            assertThat(catchThrowableOfType(Rejected.class, () -> LogQuery.of(Map.of("limit", limit), false)))
                    .hasMessageContaining("1 to 500");
        }
    }
}
