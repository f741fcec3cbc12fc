package dev.rolecall.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.live.WayChoice.Pairs;
import dev.rolecall.live.WayChoice.Principals;
import dev.rolecall.live.WayChoice.Step;
import org.junit.jupiter.api.Test;

class WayChoiceTest {
    /** Nobody was asked yet. */
    private static Principals principals(int all) {
        return new Principals(0, 0, all, all, 0);
    }

    private static Step next(Pairs pairs, Principals principals) {
        return new WayChoice(pairs, principals).next();
    }

    @Test
    void listsThatCostNextToNothingAreRead() {
        assertThat(next(new Pairs(0, 0, 10, 10), principals(3_000))).isEqualTo(Step.LIST_PLACES);
    }

    @Test
    void fewerPlacesThanPrincipalsAreReadPlaceByPlace() {
        assertThat(next(new Pairs(10, 2_999, 0, 3_009), principals(3_000))).isEqualTo(Step.BY_PERMISSION_SET);
    }

    @Test
    void whereListsWouldCostTooMuchPrincipalsAreAskedOnTrial() {
        assertThat(next(new Pairs(0, 0, 20, 20), principals(40))).isEqualTo(Step.ASK_PRINCIPALS);
        assertThat(next(new Pairs(45, 2_000, 255, 20_000), principals(3_000))).isEqualTo(Step.ASK_PRINCIPALS);
    }

    @Test
    void asManyPlacesAsPrincipalsCostDecide() {
        Principals asked = new Principals(3, 3, 37, 40, 0);
        assertThat(next(new Pairs(0, 20, 20, 40), asked)).isEqualTo(Step.BY_PRINCIPAL);
        assertThat(next(new Pairs(0, 19, 20, 39), asked)).isNotEqualTo(Step.BY_PRINCIPAL);
    }

    @Test
    void usersWhoseAnswersAreLongMakePlacesCheaper() {
        Principals asked = new Principals(50, 200, 950, 4_000, 500);
        assertThat(next(new Pairs(100, 2_000, 0, 2_100), asked)).isEqualTo(Step.BY_PERMISSION_SET);
    }

    @Test
    void doubtIsNoReasonToTakeTheLongerWay() {
        Principals asked = new Principals(3, 12, 97, 400, 300);
        assertThat(next(new Pairs(0, 500, 5, 600), asked)).isNotEqualTo(Step.BY_PRINCIPAL);
    }

    @Test
    void whatHasBeenAskedNeedNotBeAskedAgain() {
        Principals half = new Principals(50, 50, 50, 100, 0);
        assertThat(next(new Pairs(5, 60, 0, 65), half)).isEqualTo(Step.BY_PRINCIPAL);
    }

    @Test
    void listsAreReadOnWhereThatLooksCheaperAfterAll() {
        Principals asked = new Principals(45, 45, 2_955, 3_000, 0);
        assertThat(next(new Pairs(45, 200, 255, 1_600), asked)).isEqualTo(Step.LIST_PLACES);
        assertThat(next(new Pairs(45, 200, 255, 3_100), asked)).isEqualTo(Step.BY_PRINCIPAL);
    }

    @Test
    void whereListsShowMuchPrincipalsAreAskedBeforeMoreIsListed() {
        assertThat(next(new Pairs(8, 600, 292, 20_000), principals(3_000))).isEqualTo(Step.ASK_PRINCIPALS);
        Principals asked = new Principals(3, 6, 2_997, 6_000, 3_000);
        assertThat(next(new Pairs(8, 600, 292, 20_000), asked)).isEqualTo(Step.BY_PRINCIPAL);
        assertThat(next(new Pairs(8, 600, 292, 17_000), asked)).isEqualTo(Step.LIST_PLACES);
    }

    @Test
    void nothingCoveredCostsNothing() {
        assertThat(next(new Pairs(0, 0, 0, 0), principals(3_000))).isEqualTo(Step.BY_PERMISSION_SET);
    }
}
