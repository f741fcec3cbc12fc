package dev.rolecall.report;

import dev.rolecall.model.Assignment;
import dev.rolecall.plan.AccountShift;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan as a reviewer takes it in: grouped, coloured, what matters most last, where the eye ends. */
public final class PlanText {
    private static final int MOST_ACCOUNTS = 12;
    private static final int MOST_SHIFTS = 10;

    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    private PlanText(Paint paint) {
        this.paint = paint;
    }

    /** The plan in lines, its summary last. */
    public static List<String> of(Plan plan, Paint paint) {
        PlanText text = new PlanText(paint);
        text.accounts(plan.accounts());
        text.identity(plan.changes());
        text.policies(plan.changes());
        text.permissionSets(plan.changes());
        text.provisionings(plan.changes());
        text.assignments(plan.changes());
        text.section("People", PeopleText.of(plan.people(), paint));
        text.list("Notes", plan.notes(), paint::dim);
        text.list(
                "Refused",
                plan.refusals().stream()
                        .map(r -> r.guard() + ": " + r.message())
                        .toList(),
                paint::red);
        text.lines.add(text.summary(plan));
        return text.lines;
    }

    /** First, for it tells why much of what follows is there. */
    private void accounts(List<AccountShift> accounts) {
        List<String> section = new ArrayList<>();
        accounts.stream().limit(MOST_SHIFTS).forEach(account -> section.add(Paint.printable(account.text())));
        if (accounts.size() > MOST_SHIFTS) {
            section.add("and " + (accounts.size() - MOST_SHIFTS) + " more accounts");
        }
        section("Accounts, as selectors see them", section);
    }

    private void identity(List<Change> changes) {
        List<String> section = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.OfUser user) {
                section.add(sign(change) + " user " + Paint.printable(change.subject()) + tail(change));
                section.addAll(IdentityText.details(user, paint));
            } else if (change instanceof Change.OfGroup group) {
                section.add(sign(change) + " group " + Paint.printable(change.subject()) + tail(change));
                section.addAll(IdentityText.details(group, paint));
            } else if (change instanceof Change.OfMembership) {
                section.add(sign(change) + " " + Paint.printable(change.subject()) + tail(change));
            }
        }
        section("Users and groups", section);
    }

    /** One line for each policy and what happens to it, the accounts together. */
    private void policies(List<Change> changes) {
        Map<List<Object>, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPolicy policy) {
                groups.computeIfAbsent(
                                List.of(
                                        policy.policy().toString(),
                                        policy.action(),
                                        Optional.ofNullable(policy.before()),
                                        tail(change)),
                                key -> new ArrayList<>())
                        .add(change);
            } else if (change instanceof Change.OfPolicyOwner owner) {
                groups.computeIfAbsent(
                                List.of(
                                        owner.policy().toString(),
                                        owner.action(),
                                        Optional.ofNullable(owner.before()),
                                        tail(change)),
                                key -> new ArrayList<>())
                        .add(change);
            }
        }
        List<String> section = new ArrayList<>();
        groups.values().forEach(group -> policies(group, section));
        section("Policies in accounts", section);
    }

    private void policies(List<Change> group, List<String> section) {
        Change first = group.get(0);
        String where = " in " + shortened(group.stream().map(PlanText::place).toList());
        if (first instanceof Change.OfPolicy policy) {
            section.add(sign(first) + " " + paint.bold(policy.policy().toString()) + where + tail(first));
            indent(PolicyText.details(policy, paint), section);
        } else if (first instanceof Change.OfPolicyOwner owner) {
            section.add(paint.cyan("* adopt " + owner.policy())
                    + where
                    + (owner.before() == null
                            ? " (has no owner yet)"
                            : " (takes over from owner " + Paint.printable(owner.before()) + ")")
                    + tail(first));
        }
    }

    private static String place(Change change) {
        return change instanceof Change.OfPolicy policy
                ? policy.place().label()
                : ((Change.OfPolicyOwner) change).place().label();
    }

    private void permissionSets(List<Change> changes) {
        List<String> section = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.OfOwner adoption) {
                section.add(paint.cyan("* adopt " + adoption.permissionSet())
                        + (adoption.before() == null
                                ? " (has no owner yet)"
                                : " (takes over from owner " + Paint.printable(adoption.before()) + ")")
                        + tail(change));
            } else if (change instanceof Change.OfPermissionSet set) {
                section.add(sign(change) + " " + paint.bold(set.name()) + tail(change));
                if (set.before() != null && set.after() != null) {
                    indent(PermissionSetText.changed(set.before(), set.after(), paint), section);
                } else if (set.after() != null) {
                    indent(PermissionSetText.created(set.after(), paint), section);
                } else if (set.before() != null) {
                    indent(PermissionSetText.removed(set.before(), paint), section);
                }
            }
        }
        section("Permission sets", section);
    }

    private void provisionings(List<Change> changes) {
        List<String> section = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.OfProvisioning provisioning) {
                List<String> accounts = new ArrayList<>();
                provisioning.accounts().forEach((id, name) -> accounts.add(name + " (" + id + ")"));
                section.add(sign(change) + " " + Paint.printable(provisioning.permissionSet()) + " in "
                        + shortened(accounts) + tail(change));
            }
        }
        section("Roles to bring up to date", section);
    }

    /** One line for each principal, set and direction; the accounts together. */
    private void assignments(List<Change> changes) {
        Map<String, List<Change.OfAssignment>> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.OfAssignment assignment) {
                Assignment value = assignment.assignment();
                groups.computeIfAbsent(
                                value.permissionSet() + "\n" + change.action() + "\n"
                                        + value.principal().label() + tail(change),
                                key -> new ArrayList<>())
                        .add(assignment);
            }
        }
        List<String> section = new ArrayList<>();
        groups.values().forEach(group -> {
            Change.OfAssignment first = group.get(0);
            List<String> accounts = group.stream()
                    .map(change -> change.accountName() == null
                            ? change.assignment().account()
                            : change.accountName() + " (" + change.assignment().account() + ")")
                    .toList();
            section.add(sign(first) + " " + paint.bold(first.assignment().permissionSet()) + " for "
                    + Paint.printable(first.principal().label()) + " in " + shortened(accounts) + tail(first));
        });
        section("Assignments", section);
    }

    private String summary(Plan plan) {
        if (plan.isEmpty()) {
            return "Nothing to do: AWS is as the files say.";
        }
        Map<Action, Integer> counts = plan.counts();
        long blocked = plan.changes().stream()
                .filter(change -> change.blocked() != null)
                .count();
        return paint.bold("Plan:") + " "
                + paint.green(counts.get(Action.CREATE) + " to create") + ", "
                + paint.yellow(counts.get(Action.UPDATE) + " to update") + ", "
                + paint.red(counts.get(Action.DELETE) + " to delete") + ", "
                + counts.get(Action.ADOPT) + " to adopt, "
                + counts.get(Action.PROVISION) + " to provision"
                + (blocked > 0 ? paint.red(" (" + blocked + " blocked)") : "")
                + ".";
    }

    private String sign(Change change) {
        return switch (change.action()) {
            case CREATE -> paint.green("+");
            case UPDATE -> paint.yellow("~");
            case DELETE -> paint.red("-");
            case ADOPT -> paint.cyan("*");
            case PROVISION -> paint.cyan("^");
        };
    }

    private String tail(Change change) {
        String source = change.why().source() == null
                ? ""
                : "  " + paint.dim(change.why().source().toString());
        String seen = change.why().seen();
        source += seen == null ? "" : "  " + paint.dim(Paint.printable(seen));
        return change.blocked() == null ? source : source + paint.red("  blocked: " + change.blocked());
    }

    private void list(String title, List<String> items, java.util.function.UnaryOperator<String> colour) {
        section(title, items.stream().map(colour).toList());
    }

    private void section(String title, List<String> section) {
        if (!section.isEmpty()) {
            lines.add(paint.bold(title));
            section.forEach(line -> lines.add("  " + line));
            lines.add("");
        }
    }

    private static void indent(List<String> details, List<String> section) {
        details.forEach(line -> section.add("    " + line));
    }

    private static String shortened(List<String> items) {
        String shown = Paint.printable(String.join(", ", items.subList(0, Math.min(items.size(), MOST_ACCOUNTS))));
        return items.size() > MOST_ACCOUNTS ? shown + " and " + (items.size() - MOST_ACCOUNTS) + " more" : shown;
    }
}
