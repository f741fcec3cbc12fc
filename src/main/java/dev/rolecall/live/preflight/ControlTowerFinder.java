package dev.rolecall.live.preflight;

import dev.rolecall.live.AssignmentRow;
import dev.rolecall.live.Holding;
import dev.rolecall.live.IdentifiedGroup;
import dev.rolecall.live.Instance;
import dev.rolecall.live.LiveSource;
import dev.rolecall.live.preflight.Preflight.Core;
import dev.rolecall.model.Account;
import dev.rolecall.model.ControlTower;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PrincipalType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what Control Tower leaves (aws-facts 6). Its shared accounts have any names; but who looks after them does not: a
 * group each of its own, whose assignments tell the account. Where that can't be asked, their usual names have to do.
 */
final class ControlTowerFinder {
    private final LiveSource source;
    private final Instance instance;
    private final Checklist list;
    private final List<String> ways = new ArrayList<>();

    ControlTowerFinder(LiveSource source, Instance instance, Checklist list) {
        this.source = source;
        this.instance = instance;
        this.list = list;
    }

    @Nullable Core find(
            @Nullable OrganizationTree tree,
            @Nullable List<IdentifiedGroup> groups,
            Map<String, String> setNames,
            boolean fromManagement) {
        made(
                "control-tower-groups",
                "groups",
                ControlTower.GROUPS,
                groups == null
                        ? null
                        : groups.stream().map(each -> each.group().name()).toList());
        made("control-tower-sets", "permission sets", ControlTower.PERMISSION_SETS, setNames.values());
        if (tree == null) {
            list.unknown("control-tower-accounts", false, "the organization could not be read", null);
            return null;
        }
        List<IdentifiedGroup> askable = fromManagement && groups != null ? groups : List.of();
        Account logArchive = account(tree, askable, "AWSLogArchiveAdmins", "logarchive");
        Account audit = account(tree, askable, "AWSAuditAccountAdmins", "audit");
        SortedSet<String> units = new TreeSet<>();
        for (Account found : new Account[] {logArchive, audit}) {
            if (found != null && !found.ouPath().equals("/")) {
                units.add(found.ouPath());
            }
        }
        tell(tree, logArchive, audit, units);
        return new Core(logArchive == null ? null : logArchive.id(), audit == null ? null : audit.id(), units);
    }

    private void tell(
            OrganizationTree tree, @Nullable Account logArchive, @Nullable Account audit, SortedSet<String> units) {
        String message = "log archive " + (logArchive == null ? "not found" : logArchive.label()) + ", audit "
                + (audit == null ? "not found" : audit.label())
                + (ways.isEmpty() ? "" : " (" + String.join("; ", ways) + ")")
                + (units.isEmpty() ? "" : ", in OU " + String.join(" and ", units)) + "; "
                + (tree.ouPaths().isEmpty()
                        ? "the organization has no OUs"
                        : "OUs: " + PreflightReader.few(List.copyOf(tree.ouPaths())));
        if (logArchive != null && audit != null) {
            list.holds("control-tower-accounts", false, message);
        } else {
            list.fails(
                    "control-tower-accounts",
                    false,
                    message,
                    "Without Control Tower the files work as well; if it is set up, its shared accounts may have other"
                            + " names: look through the assignments that name OUs.");
        }
    }

    private @Nullable Account account(
            OrganizationTree tree, List<IdentifiedGroup> groups, String keepers, String usualName) {
        for (IdentifiedGroup group : groups) {
            if (group.group().name().equals(keepers)) {
                Holding holding = list.tryOut(() -> source.assignmentsOf(instance, PrincipalType.GROUP, group.id()));
                Account held = holding == null ? null : only(tree, holding.rows());
                if (held != null) {
                    ways.add("group " + keepers + " looks after " + held.name());
                    return held;
                }
            }
        }
        List<Account> named = tree.accounts().stream()
                .filter(account -> account.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[ _-]", "")
                        .equals(usualName))
                .toList();
        if (named.size() == 1) {
            ways.add(named.get(0).name() + " by its name");
            return named.get(0);
        }
        return null;
    }

    /** The one account that the rows are about. */
    private static @Nullable Account only(OrganizationTree tree, List<AssignmentRow> rows) {
        Set<String> accounts = new TreeSet<>();
        rows.forEach(row -> accounts.add(row.account()));
        return accounts.size() == 1 ? tree.account(accounts.iterator().next()) : null;
    }

    private void made(String check, String kind, Set<String> expected, @Nullable Collection<String> present) {
        if (present == null) {
            list.unknown(check, false, kind + " could not be read", null);
            return;
        }
        List<String> missing = expected.stream()
                .filter(name -> !present.contains(name))
                .sorted()
                .toList();
        String found = (expected.size() - missing.size()) + " of Control Tower's " + expected.size() + " " + kind;
        if (missing.isEmpty()) {
            list.holds(check, false, "found all " + expected.size() + " of Control Tower's " + kind);
        } else {
            list.fails(
                    check,
                    false,
                    "found " + found + "; not there: " + String.join(", ", missing),
                    "They come with Control Tower's own set-up of IAM Identity Center; nothing here needs them.");
        }
    }
}
