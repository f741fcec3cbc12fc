package dev.rolecall.apply;

import dev.rolecall.live.Parallel;
import dev.rolecall.live.Progress;
import dev.rolecall.live.Sleeper;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Rank;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan. Ranks go one after the other; within a rank, lanes go side by side: no two changes of one account, one set
 * or one group are in flight together, since AWS answers such with ConflictException (aws-facts 5).
 */
public final class Applier {
    private final ChangeRunner runner;
    private final Interruption interruption;
    private final Progress progress;
    private final int lanes;

    /**
     * Ready to run plans.
     *
     * @param owner stamped on sets that are made; absent where ownership is by definition
     * @param lanes changes in flight at a time: AWS's limit of outstanding assignment requests
     */
    public Applier(
            EstateWriter writer,
            @Nullable String owner,
            int lanes,
            Sleeper sleeper,
            Interruption interruption,
            Progress progress,
            Journal journal) {
        this.runner = new ChangeRunner(writer, new Requests(writer, sleeper), journal, owner);
        this.lanes = lanes;
        this.interruption = interruption;
        this.progress = progress;
    }

    /** An outcome for every change, in the plan's order. */
    public List<Outcome> apply(Plan plan) {
        Dependencies dependencies = new Dependencies();
        Map<Change, Outcome> outcomes = new HashMap<>();
        Map<Rank, List<Change>> ranks = new EnumMap<>(Rank.class);
        plan.changes()
                .forEach(change -> ranks.computeIfAbsent(change.rank(), rank -> new ArrayList<>())
                        .add(change));
        try (Parallel parallel = new Parallel(lanes)) {
            ranks.forEach((rank, changes) -> {
                progress.phase(rank.label(), changes.size());
                parallel.map(inLanes(changes).values(), lane -> run(lane, dependencies))
                        .forEach(done -> done.forEach(outcome -> outcomes.put(outcome.change(), outcome)));
            });
        }
        return plan.changes().stream().map(outcomes::get).toList();
    }

    private List<Outcome> run(List<Change> lane, Dependencies dependencies) {
        List<Outcome> outcomes = new ArrayList<>(lane.size());
        for (Change change : lane) {
            Outcome outcome = run(change, dependencies);
            if (!outcome.succeeded()) {
                dependencies.notDone(change);
            }
            outcomes.add(outcome);
            progress.step();
        }
        return outcomes;
    }

    private Outcome run(Change change, Dependencies dependencies) {
        if (change.blocked() != null) {
            return Outcome.blocked(change, change.blocked());
        }
        String obstacle = dependencies.obstacle(change);
        if (obstacle != null) {
            return Outcome.blocked(change, obstacle);
        }
        return interruption.requested()
                ? Outcome.blocked(change, "not tried: the run was interrupted before")
                : runner.run(change);
    }

    private static Map<String, List<Change>> inLanes(List<Change> changes) {
        Map<String, List<Change>> lanes = new LinkedHashMap<>();
        for (Change change : changes) {
            lanes.computeIfAbsent(lane(change), lane -> new ArrayList<>()).add(change);
        }
        return lanes;
    }

    private static String lane(Change change) {
        if (change instanceof Change.OfAssignment assignment) {
            return assignment.assignment().account();
        } else if (change instanceof Change.OfMembership membership) {
            return membership.group();
        } else if (change instanceof Change.OfProvisioning) {
            // One at a time: requests for one account must not meet, and each may name many.
            return "provisioning";
        }
        return change.subject();
    }
}
