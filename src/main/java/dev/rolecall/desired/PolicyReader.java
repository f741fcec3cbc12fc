package dev.rolecall.desired;

import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Location;
import dev.rolecall.model.PolicyDefinition;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The section {@code policies:}, and what permission sets say of such policies. */
final class PolicyReader {
    private final Sections sections;
    private final PolicyFiles files;
    private final Problems problems;
    private final Map<CustomerManagedPolicy, Location> defined = new HashMap<>();
    private final Map<CustomerManagedPolicy, Location> named = new HashMap<>();

    PolicyReader(Sections sections, PolicyFiles files, Problems problems) {
        this.sections = sections;
        this.files = files;
        this.problems = problems;
    }

    /** All entries, sorted; nothing where no file has the section. */
    @Nullable List<PolicyDefinition> read(Settings settings) {
        List<Location> keys = sections.keys("policies");
        if (keys.isEmpty()) {
            return null;
        }
        if (settings.accountRole() == null) {
            problems.add(
                    keys.get(0),
                    "policies: needs a role to enter the accounts with, and none is named",
                    "set 'rolecall.accountRole', such as AWSControlTowerExecution or OrganizationAccountAccessRole");
        }
        sections.entries("permissionSets").forEach(this::references);
        List<PolicyDefinition> policies = new ArrayList<>();
        for (Located entry : sections.entries("policies")) {
            CustomerManagedPolicy policy = PermissionSetReader.customer(entry);
            Located value = entry.get("document");
            PolicyDocument document = value == null ? null : files.document(value, PolicySize.MANAGED);
            if (policy == null) {
                continue;
            }
            once(policy, entry);
            List<AccountSelector> accounts = entry.items("accounts").stream()
                    .map(item -> SelectorReader.read(item, problems))
                    .filter(Objects::nonNull)
                    .toList();
            if (!entry.has("accounts") && !named.containsKey(policy)) {
                problems.warn(
                        entry.location(),
                        "policy '" + policy + "' goes nowhere: no permission set names it, and it has no 'accounts'",
                        null);
            }
            if (document != null) {
                policies.add(new PolicyDefinition(policy, document, accounts, entry.location()));
            }
        }
        named.forEach(this::otherPath);
        policies.sort(Comparator.comparing(PolicyDefinition::policy));
        return policies;
    }

    private void once(CustomerManagedPolicy policy, Located entry) {
        Location place = entry.mapping("name").location();
        Location first = defined.putIfAbsent(policy, place);
        if (first != null) {
            problems.add(place, "policy '" + policy + "' is defined twice", "first in " + first);
        }
    }

    private void references(Located set) {
        for (Located item : set.items("customerManagedPolicies")) {
            reference(item);
        }
        reference(set.mapping("permissionsBoundary").mapping("customerManagedPolicy"));
    }

    private void reference(Located item) {
        CustomerManagedPolicy policy = PermissionSetReader.customer(item);
        if (policy != null) {
            named.putIfAbsent(policy, item.location());
        }
    }

    /** Almost always a slip: then the one is put where nobody looks for it, and the other is looked for in vain. */
    private void otherPath(CustomerManagedPolicy policy, Location place) {
        if (!defined.containsKey(policy)) {
            defined.keySet().stream()
                    .filter(other -> other.name().equalsIgnoreCase(policy.name()))
                    .sorted()
                    .findFirst()
                    .ifPresent(other -> problems.warn(
                            place,
                            "policy '" + policy + "' is defined by no file, but '" + other + "' is",
                            "a policy is found by its name and its path, here '" + policy.path() + "'"));
        }
    }
}
