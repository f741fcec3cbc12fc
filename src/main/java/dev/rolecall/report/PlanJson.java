package dev.rolecall.report;

import dev.rolecall.apply.Outcome;
import dev.rolecall.model.Principal;
import dev.rolecall.plan.AccountShift;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.ChangeValues;
import dev.rolecall.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan, and what became of it, as the document {@code rolecall.plan/1} (contract 3). */
public final class PlanJson {
    private PlanJson() {}

    /**
     * The document.
     *
     * @param outcomes one for each change in the plan's order; none where nothing was tried
     * @param calls sent so far, by service and operation
     */
    public static Map<String, @Nullable Object> of(Plan plan, List<Outcome> outcomes, Map<String, Long> calls) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("format", "rolecall.plan/1");
        document.put("fingerprint", plan.fingerprint());
        document.put("coverage", plan.coverage().label());
        Map<String, Integer> summary = new LinkedHashMap<>();
        for (Action action : Action.values()) {
            summary.put(action.label(), plan.counts().get(action));
        }
        document.put("summary", summary);
        List<Object> changes = new ArrayList<>();
        for (int i = 0; i < plan.changes().size(); i++) {
            changes.add(change(plan.changes().get(i), outcomes.isEmpty() ? null : outcomes.get(i)));
        }
        document.put("changes", changes);
        PeopleJson.add(plan.people(), document);
        if (!plan.accounts().isEmpty()) {
            document.put(
                    "accounts", plan.accounts().stream().map(PlanJson::account).toList());
        }
        document.put(
                "refusals",
                plan.refusals().stream()
                        .map(refusal -> Map.of("guard", refusal.guard(), "message", refusal.message()))
                        .toList());
        document.put("notes", plan.notes());
        document.put("calls", calls);
        return document;
    }

    /** One change of a plan that was not tried. */
    public static Map<String, @Nullable Object> change(Change change) {
        return change(change, null);
    }

    private static Map<String, @Nullable Object> change(Change change, @Nullable Outcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("action", change.action().label());
        json.put("kind", change.kind().label());
        json.put("subject", change.subject());
        if (change instanceof Change.OfAssignment assignment) {
            json.put("account", assignment.assignment().account());
            json.put("permissionSet", assignment.assignment().permissionSet());
            json.put("principal", principal(assignment.principal()));
        } else if (change instanceof Change.OfPermissionSet set) {
            json.put("permissionSet", set.name());
        } else if (change instanceof Change.OfPolicy policy) {
            json.put("account", policy.place().id());
            json.put("policy", policy.policy().toString());
        } else if (change instanceof Change.OfPolicyOwner owner) {
            json.put("account", owner.place().id());
            json.put("policy", owner.policy().toString());
        } else if (change instanceof Change.OfOwner owner) {
            json.put("permissionSet", owner.permissionSet());
        } else if (change instanceof Change.OfProvisioning provisioning) {
            json.put("permissionSet", provisioning.permissionSet());
            json.put("accounts", List.copyOf(provisioning.accounts().keySet()));
        } else if (change instanceof Change.OfMembership membership) {
            json.put("group", membership.group());
            json.put("principal", principal(Principal.user(membership.user())));
        } else if (change instanceof Change.OfGroup group) {
            json.put("principal", principal(Principal.group(group.name())));
        } else if (change instanceof Change.OfUser user) {
            json.put("principal", principal(Principal.user(user.userName())));
        }
        json.put("before", Json.plain(ChangeValues.before(change)));
        json.put("after", Json.plain(ChangeValues.after(change)));
        if (change.why().source() != null) {
            json.put("source", change.why().source().toString());
        }
        if (change.why().seen() != null) {
            json.put("why", change.why().seen());
        }
        if (outcome != null) {
            json.put("outcome", outcome.result().label());
            if (outcome.error() != null) {
                json.put("error", outcome.error());
            }
        } else if (change.blocked() != null) {
            json.put("outcome", Outcome.Result.BLOCKED.label());
            json.put("error", change.blocked());
        }
        return json;
    }

    private static Map<String, @Nullable Object> account(AccountShift shift) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account", shift.place().id());
        json.put("name", shift.place().name());
        json.put("reachedBy", List.copyOf(shift.reachedBy()));
        json.put("gets", shift.gets());
        json.put("notReachedBy", List.copyOf(shift.notReachedBy()));
        json.put("loses", shift.loses());
        json.put("text", shift.text());
        return json;
    }

    static Map<String, String> principal(Principal principal) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("type", principal.type().name());
        if (principal.name() != null) {
            json.put("name", principal.name());
        } else if (principal.id() != null) {
            json.put("id", principal.id());
        }
        return json;
    }
}
