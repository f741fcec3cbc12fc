package dev.rolecall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When somebody is notified. */
class OccasionsTest {
    private final Occasions occasions = new Occasions();
    private Instant now = Ends.NOW;

    /** A round that ends so, a quarter of an hour after the one before, and whose notice is delivered. */
    private @Nullable Occasion round(RoundResult result, @Nullable String reason, String substance) {
        return round(Ends.of(result, reason, substance), true);
    }

    private @Nullable Occasion round(RoundResult result) {
        return round(result, null, "");
    }

    private @Nullable Occasion round(RoundEnd end, boolean delivered) {
        now = now.plus(Duration.ofMinutes(15));
        Occasion occasion = occasions.of(end, now);
        if (occasion != null && delivered) {
            occasions.told(end, now);
        }
        return occasion;
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundResult.class,
            names = {"REFUSED", "INVALID", "FAILED", "INCOMPLETE"})
    void troubleIsToldOnceAndItsEndToo(RoundResult trouble) {
        assertThat(round(trouble, "why", "plan")).isEqualTo(Occasion.TROUBLE);
        assertThat(round(trouble, "why", "plan")).isNull();
        assertThat(round(RoundResult.IN_STEP)).isEqualTo(Occasion.RECOVERY);
        assertThat(round(RoundResult.IN_STEP)).isNull();
        assertThat(round(trouble, "why", "plan")).isEqualTo(Occasion.TROUBLE);
        assertThat(round(RoundResult.CHANGED, null, "other")).isEqualTo(Occasion.RECOVERY);
        assertThat(round(RoundResult.IN_STEP)).isNull();
    }

    @Test
    void anotherTroubleIsTold() {
        assertThat(round(RoundResult.REFUSED, "removals", "one")).isEqualTo(Occasion.TROUBLE);
        assertThat(round(RoundResult.REFUSED, "removals", "two")).isEqualTo(Occasion.TROUBLE);
        assertThat(round(RoundResult.REFUSED, "grants", "two")).isEqualTo(Occasion.TROUBLE);
        assertThat(round(RoundResult.INCOMPLETE, "grants", "two")).isEqualTo(Occasion.TROUBLE);
        assertThat(round(RoundResult.INCOMPLETE, "grants", "two")).isNull();
    }

    @Test
    void theSameTroubleIsToldAgainAfterADayAndNotBefore() {
        assertThat(round(RoundResult.FAILED, "no network", "")).isEqualTo(Occasion.TROUBLE);
        Instant first = now;
        now = first.plus(Duration.ofHours(24)).minus(Duration.ofMinutes(15)).minusNanos(1);
        assertThat(round(RoundResult.FAILED, "no network", "")).isNull();
        now = first.plus(Duration.ofHours(24)).minus(Duration.ofMinutes(15));
        assertThat(round(RoundResult.FAILED, "no network", "")).isEqualTo(Occasion.TROUBLE);
        assertThat(round(RoundResult.FAILED, "no network", "")).isNull();
    }

    @Test
    void idsOfRequestsSessionsAndTriesMakeNoOtherTrouble() {
        assertThat(round(
                        RoundResult.FAILED,
                        "assumed-role/x/session1 may not; request 0f1e2d3c-0000-4000-8000-0123456789ab (after 3 tries)",
                        ""))
                .isEqualTo(Occasion.TROUBLE);
        assertThat(round(
                        RoundResult.FAILED,
                        "assumed-role/x/session2 may not; request aaaaaaaa-0000-4000-8000-0123456789ab (after 5 tries)",
                        ""))
                .isNull();
    }

    @Test
    void whatSomebodyElseDoesOrEndsIsNoOccasionAndChangesNothing() {
        assertThat(round(RoundResult.LOCKED, "held", "")).isNull();
        assertThat(round(RoundResult.INTERRUPTED)).isNull();
        assertThat(round(RoundResult.FAILED, "why", "")).isEqualTo(Occasion.TROUBLE);
        assertThat(round(RoundResult.LOCKED, "held", "")).isNull();
        assertThat(round(RoundResult.INTERRUPTED)).isNull();
        assertThat(round(RoundResult.FAILED, "why", "")).isNull();
        assertThat(round(RoundResult.IN_STEP)).isEqualTo(Occasion.RECOVERY);
    }

    @Test
    void changesAreToldButNotTheSameRoundAfterRound() {
        assertThat(round(RoundResult.IN_STEP)).isNull();
        assertThat(round(RoundResult.CHANGED, null, "a")).isEqualTo(Occasion.CHANGES);
        assertThat(round(RoundResult.CHANGED, null, "a"))
                .as("somebody undoes it each time")
                .isNull();
        assertThat(round(RoundResult.CHANGED, null, "b")).isEqualTo(Occasion.CHANGES);
        assertThat(round(RoundResult.IN_STEP)).isNull();
        assertThat(round(RoundResult.CHANGED, null, "b")).isEqualTo(Occasion.CHANGES);
    }

    @Test
    void whatWasNotDeliveredIsTriedAgainAndWhoWasNotToldOfTroubleIsNotToldOfItsEnd() {
        assertThat(round(Ends.of(RoundResult.FAILED, "why", ""), false)).isEqualTo(Occasion.TROUBLE);
        assertThat(round(RoundResult.IN_STEP)).isNull();
        assertThat(round(Ends.of(RoundResult.FAILED, "why", ""), false)).isEqualTo(Occasion.TROUBLE);
        assertThat(round(Ends.of(RoundResult.FAILED, "why", ""), true)).isEqualTo(Occasion.TROUBLE);
        assertThat(round(Ends.of(RoundResult.IN_STEP), false)).isEqualTo(Occasion.RECOVERY);
        assertThat(round(Ends.of(RoundResult.IN_STEP), true)).isEqualTo(Occasion.RECOVERY);
        assertThat(round(RoundResult.IN_STEP)).isNull();
    }
}
