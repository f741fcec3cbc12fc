package dev.rolecall.desired;

import dev.rolecall.model.AssignmentMode;
import dev.rolecall.model.ControlTower;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Location;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An entry of {@code permissionSets:}. */
final class PermissionSetReader {
    /** AWS's quota of managed policies in a set, AWS's and one's own together (aws-facts 1b). */
    private static final int MOST_POLICIES = 25;

    private final ManagedPolicies managed = new ManagedPolicies();
    private final PolicyFiles policies;
    private final Settings settings;
    private final Problems problems;

    PermissionSetReader(PolicyFiles policies, Settings settings, Problems problems) {
        this.policies = policies;
        this.settings = settings;
        this.problems = problems;
    }

    PermissionSetDefinition read(Located entry) {
        Located inline = entry.get("inlinePolicy");
        PermissionSet set = new PermissionSet(
                entry.text("name", ""),
                entry.text("description"),
                Moments.session(entry, problems, PermissionSet.DEFAULT_SESSION),
                entry.text("relayState"),
                awsManaged(entry),
                customerManaged(entry),
                inline == null ? null : policies.document(inline, PolicySize.INLINE),
                boundary(entry),
                TagReader.read(entry, settings.ownership(), problems));
        int count = entry.items("awsManagedPolicies").size()
                + entry.items("customerManagedPolicies").size();
        if (count > MOST_POLICIES) {
            problems.add(
                    entry.mapping("name").location(),
                    "permission set '" + set.name() + "' has " + count + " managed policies, AWS allows "
                            + MOST_POLICIES,
                    null);
        }
        return new PermissionSetDefinition(set, mode(entry, set.name()), entry.location());
    }

    private static AssignmentMode mode(Located entry, String name) {
        String otherwise = ControlTower.PERMISSION_SETS.contains(name) ? "additive" : "exclusive";
        return entry.text("assignments", otherwise).equals("additive")
                ? AssignmentMode.ADDITIVE
                : AssignmentMode.EXCLUSIVE;
    }

    private SortedSet<String> awsManaged(Located entry) {
        Map<String, Location> first = new HashMap<>();
        for (Located item : entry.items("awsManagedPolicies")) {
            String policy = managed.normal(item, problems);
            if (policy != null) {
                once(policy, policy, item, first);
            }
        }
        return new TreeSet<>(first.keySet());
    }

    private SortedSet<CustomerManagedPolicy> customerManaged(Located entry) {
        Map<CustomerManagedPolicy, Location> first = new HashMap<>();
        for (Located item : entry.items("customerManagedPolicies")) {
            CustomerManagedPolicy policy = customer(item);
            if (policy != null) {
                once(policy, policy.toString(), item, first);
            }
        }
        return new TreeSet<>(first.keySet());
    }

    private <T> void once(T policy, String label, Located item, Map<T, Location> first) {
        Location other = first.putIfAbsent(policy, item.location());
        if (other != null) {
            problems.add(item.location(), "policy '" + label + "' is listed twice", "first in line " + other.line());
        }
    }

    /** The policy of that name and path; nothing where it has no name. */
    static @Nullable CustomerManagedPolicy customer(Located item) {
        String name = item.text("name");
        return name == null ? null : new CustomerManagedPolicy(name, item.text("path", "/"));
    }

    private @Nullable PermissionsBoundary boundary(Located entry) {
        Located boundary = entry.mapping("permissionsBoundary");
        Located aws = boundary.get("awsManagedPolicy");
        String policy = aws == null ? null : managed.normal(aws, problems);
        if (policy != null) {
            return PermissionsBoundary.aws(policy);
        }
        CustomerManagedPolicy customer = customer(boundary.mapping("customerManagedPolicy"));
        return customer == null ? null : PermissionsBoundary.customer(customer);
    }
}
