package dev.rolecall.cli;

import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Planner;
import dev.rolecall.report.PlanJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Holds a kept plan against what AWS has now. What the kept plan does not touch may have changed; of what it touches,
 * nothing may.
 */
final class Review {
    private static final int MOST_DIFFERENCES = 12;

    private final SavedPlan saved;
    private final Prepared now;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, JsonNode> reviewed = new HashMap<>();

    private Review(SavedPlan saved, Prepared now) {
        this.saved = saved;
        this.now = now;
        saved.changes().forEach(change -> reviewed.put(identity(change), change));
    }

    /**
     * The changes that were reviewed, planned anew with their guards.
     *
     * @throws Stop where anything about them is different by now, saying what
     */
    static Plan stillMeant(SavedPlan saved, Prepared now, Allowance allowance, Instant instant) {
        Review review = new Review(saved, now);
        review.expired(instant);
        review.compare();
        Plan plan = Planner.plan(
                now.desired(), now.live(), now.only(), allowance, change -> review.reviewed.containsKey(id(change)));
        if (review.differences.isEmpty() && !saved.stillMeans(plan)) {
            review.differences.add("who gains or loses by it has changed, or the file was edited");
        }
        if (!review.differences.isEmpty()) {
            throw Stop.refused(review.message());
        }
        return plan;
    }

    private void expired(Instant instant) {
        for (AssignmentRule rule : saved.definitions().assignments()) {
            if (rule.expired(instant) && !rule.expired(saved.made())) {
                differences.add("the entry at " + rule.source() + " has expired meanwhile");
            }
        }
    }

    private void compare() {
        Set<String> touched = new HashSet<>();
        Set<String> present = new HashSet<>();
        for (Change change : now.plan().changes()) {
            if (reviewed.containsKey(id(change))) {
                touched.addAll(things(change));
                present.add(id(change));
            }
        }
        reviewed.keySet().stream()
                .filter(id -> !present.contains(id))
                .sorted()
                .forEach(id -> differences.add("no longer to be done: " + id));
        for (Change change : now.plan().changes()) {
            JsonNode before = reviewed.get(id(change));
            if (before == null) {
                if (things(change).stream().anyMatch(touched::contains)) {
                    differences.add("not in the reviewed plan, but about the same thing: " + id(change));
                }
            } else if (!before.equals(SavedPlan.json(PlanJson.change(change)))) {
                differences.add("with other values than reviewed: " + id(change));
            }
        }
    }

    private String message() {
        StringBuilder text = new StringBuilder("the saved plan is stale; nothing was written.");
        differences.stream()
                .limit(MOST_DIFFERENCES)
                .forEach(line -> text.append(" | ").append(line));
        if (differences.size() > MOST_DIFFERENCES) {
            text.append(" | and ").append(differences.size() - MOST_DIFFERENCES).append(" more");
        }
        return text.append(" | Make a new plan and have it reviewed.").toString();
    }

    private static String id(Change change) {
        return change.action().label() + " " + change.kind().label() + " " + change.subject();
    }

    private static String identity(JsonNode change) {
        return change.path("action").asString("") + " " + change.path("kind").asString("") + " "
                + change.path("subject").asString("");
    }

    /** What a change is about: sets, groups and users by name. */
    private static List<String> things(Change change) {
        if (change instanceof Change.OfUser user) {
            return List.of("user " + user.userName());
        } else if (change instanceof Change.OfGroup group) {
            return group.before() == null
                    ? List.of("group " + group.name())
                    : List.of("group " + group.name(), "group " + group.before().name());
        } else if (change instanceof Change.OfMembership membership) {
            return List.of("group " + membership.group());
        } else if (change instanceof Change.OfPermissionSet set) {
            return List.of("set " + set.name());
        } else if (change instanceof Change.OfPolicy policy) {
            return List.of("policy " + policy.subject());
        } else if (change instanceof Change.OfPolicyOwner owner) {
            return List.of("policy " + owner.subject());
        } else if (change instanceof Change.OfOwner owner) {
            return List.of("set " + owner.permissionSet());
        } else if (change instanceof Change.OfProvisioning provisioning) {
            return List.of("set " + provisioning.permissionSet());
        } else if (change instanceof Change.OfAssignment assignment) {
            String principal = assignment.principal().type() == PrincipalType.GROUP ? "group " : "user ";
            return List.of(
                    "set " + assignment.assignment().permissionSet(),
                    principal + assignment.principal().name());
        }
        return List.of();
    }
}
