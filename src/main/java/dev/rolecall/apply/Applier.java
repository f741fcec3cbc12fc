package dev.rolecall.apply;

import dev.rolecall.live.Parallel;
import dev.rolecall.live.Progress;
import dev.rolecall.live.Sleeper;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Rank;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan. Stages go one after the other, the tracks of a stage side by side, the ranks of a track in order. Within a
 * rank no two changes of one account, one set or one group are in flight together, since AWS answers such with
 * ConflictException (aws-facts 5).
 */
public final class Applier {
    /** ProvisionPermissionSet calls that AWS works on at a time (aws-facts 1a). */
    private static final int PROVISIONINGS = 3;

    private final EstateWriter writer;
    private final ChangeRunner runner;
    private final Outcomes outcomes;
    private final Stopping stopping;
    private final Sleeper sleeper;
    private final Progress progress;
    private final int outstanding;

    /**
     * Ready to run plans.
     *
     * @param owner stamped on sets that are made; absent where ownership is by definition
     * @param outstanding assignment requests in flight at a time
     */
    public Applier(
            EstateWriter writer,
            @Nullable String owner,
            int outstanding,
            Sleeper sleeper,
            Interruption interruption,
            Progress progress,
            Journal journal) {
        this.writer = writer;
        this.stopping = new Stopping(interruption);
        this.outcomes = new Outcomes(journal, stopping);
        this.runner = new ChangeRunner(writer, outcomes, owner);
        this.outstanding = outstanding;
        this.sleeper = sleeper;
        this.progress = progress;
    }

    /** An outcome for every change, in the plan's order. */
    public List<Outcome> apply(Plan plan) {
        Map<Rank, List<Change>> ranks = new EnumMap<>(Rank.class);
        plan.changes()
                .forEach(change -> ranks.computeIfAbsent(change.rank(), rank -> new ArrayList<>())
                        .add(change));
        Progression done = new Progression(stopping, progress);
        try (Parallel tracks = new Parallel(2)) {
            for (Stage stage : Stage.ALL) {
                announce(stage, ranks);
                tracks.map(stage.tracks(), track -> {
                    track.forEach(rank -> run(rank, ranks.getOrDefault(rank, List.of()), done));
                    return true;
                });
            }
        }
        return plan.changes().stream()
                .map(change -> Objects.requireNonNull(done.outcome(change), change::subject))
                .toList();
    }

    private void announce(Stage stage, Map<Rank, List<Change>> ranks) {
        List<Rank> here = stage.tracks().stream()
                .flatMap(Collection::stream)
                .filter(ranks::containsKey)
                .toList();
        if (!here.isEmpty()) {
            progress.phase(
                    here.stream().map(Rank::label).collect(Collectors.joining(", ")),
                    here.stream()
                            .mapToInt(
                                    rank -> ranks.getOrDefault(rank, List.of()).size())
                            .sum());
        }
    }

    private void run(Rank rank, List<Change> changes, Progression done) {
        if (changes.isEmpty()) {
            return;
        }
        switch (rank) {
            case PROVISION -> fly(changes, PROVISIONINGS, done);
            case ASSIGNMENTS_IN, ASSIGNMENTS_OUT -> fly(changes, outstanding, done);
            case ADOPT,
                    USERS_IN,
                    GROUPS_IN,
                    MEMBERSHIPS_IN,
                    POLICIES_IN,
                    SETS_IN,
                    SET_CONTENTS,
                    MEMBERSHIPS_OUT,
                    SETS_OUT,
                    POLICIES_OUT,
                    GROUPS_OUT,
                    USERS_OUT -> callInLanes(changes, done);
        }
    }

    /** Changes that are done when AWS answers. */
    private void callInLanes(List<Change> changes, Progression done) {
        try (Parallel parallel = new Parallel(outstanding)) {
            parallel.map(inLanes(changes).values(), lane -> {
                lane.stream()
                        .filter(change -> !done.heldBack(change))
                        .forEach(change -> done.ended(runner.run(change)));
                return true;
            });
        }
    }

    /** Changes that AWS makes in its own time. */
    private void fly(List<Change> changes, int slots, Progression done) {
        List<Errand> errands = new ArrayList<>();
        for (Change change : changes) {
            if (!done.heldBack(change)) {
                List<Errand> its = errands(change);
                done.expect(change, its.size());
                errands.addAll(its);
            }
        }
        try (Parallel parallel = new Parallel(slots)) {
            new Flight(
                            writer,
                            slots,
                            parallel,
                            sleeper,
                            stopping,
                            outcomes,
                            progress,
                            (errand, outcome) -> done.part(outcome))
                    .run(errands);
        }
    }

    private List<Errand> errands(Change change) {
        if (change instanceof Change.OfProvisioning provisioning) {
            return Errand.of(provisioning, writer);
        }
        return List.of(Errand.of((Change.OfAssignment) change, writer));
    }

    private static String lane(Change change) {
        if (change instanceof Change.OfMembership membership) {
            return membership.group();
        } else if (change instanceof Change.OfPolicy policy) {
            return policy.place().id();
        }
        return change instanceof Change.OfPolicyOwner owner ? owner.place().id() : change.subject();
    }

    private static Map<String, List<Change>> inLanes(List<Change> changes) {
        Map<String, List<Change>> lanes = new LinkedHashMap<>();
        for (Change change : changes) {
            lanes.computeIfAbsent(lane(change), name -> new ArrayList<>()).add(change);
        }
        return lanes;
    }
}
