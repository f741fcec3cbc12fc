package dev.rolecall.apply;

import dev.rolecall.plan.Rank;
import java.util.List;

/**
 * Ranks that may be worked on side by side, as tracks: another service answers, or nothing of one touches the other. All that
 * gives access is over before anything that takes it away begins.
 */
record Stage(List<List<Rank>> tracks) {
    static final List<Stage> ALL = List.of(
            new Stage(List.of(List.of(Rank.ADOPT), List.of(Rank.USERS_IN, Rank.GROUPS_IN))),
            new Stage(List.of(
                    List.of(Rank.MEMBERSHIPS_IN),
                    List.of(Rank.POLICIES_IN, Rank.SETS_IN, Rank.SET_CONTENTS, Rank.PROVISION, Rank.ASSIGNMENTS_IN))),
            new Stage(List.of(List.of(Rank.ASSIGNMENTS_OUT), List.of(Rank.MEMBERSHIPS_OUT))),
            new Stage(List.of(List.of(Rank.SETS_OUT, Rank.POLICIES_OUT), List.of(Rank.GROUPS_OUT, Rank.USERS_OUT))));
}
