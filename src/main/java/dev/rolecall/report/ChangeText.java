package dev.rolecall.report;

import dev.rolecall.plan.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What a change does to the thing it is about, line by line, without colours; empty where its subject says all. */
public final class ChangeText {
    private static final Paint PLAIN = new Paint(false);

    private ChangeText() {}

    public static List<String> details(Change change) {
        if (change instanceof Change.OfUser || change instanceof Change.OfGroup) {
            return IdentityText.details(change, PLAIN).stream()
                    .map(line -> line.startsWith("      ") ? line.substring(4) : line.stripLeading())
                    .toList();
        } else if (change instanceof Change.OfPermissionSet set) {
            if (set.before() != null && set.after() != null) {
                return PermissionSetText.changed(set.before(), set.after(), PLAIN);
            } else if (set.after() != null) {
                return PermissionSetText.created(set.after(), PLAIN);
            } else if (set.before() != null) {
                return PermissionSetText.removed(set.before(), PLAIN);
            }
        } else if (change instanceof Change.OfPolicy policy) {
            return PolicyText.details(policy, PLAIN);
        } else if (change instanceof Change.OfPolicyOwner owner) {
            return List.of(
                    owner.before() == null
                            ? "has no owner yet"
                            : "takes over from owner " + Paint.printable(owner.before()));
        } else if (change instanceof Change.OfOwner owner) {
            return List.of(
                    owner.before() == null
                            ? "has no owner yet"
                            : "takes over from owner " + Paint.printable(owner.before()));
        } else if (change instanceof Change.OfProvisioning provisioning) {
            return accounts(provisioning.accounts());
        } else if (change instanceof Change.OfAssignment assignment) {
            List<String> lines = new ArrayList<>();
            if (assignment.reason() != null) {
                lines.add("reason: " + Paint.printable(assignment.reason()));
            }
            if (assignment.expires() != null) {
                lines.add("until: " + assignment.expires());
            }
            return lines;
        }
        return List.of();
    }

    private static List<String> accounts(SortedMap<String, String> accounts) {
        return accounts.entrySet().stream()
                .map(account -> "in " + Paint.printable(account.getValue()) + " (" + account.getKey() + ")")
                .toList();
    }
}
