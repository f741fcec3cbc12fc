package dev.rolecall.plan;

import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.plan.PersonImpact.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who gains and who loses which role in which account. Access that somebody keeps on another way is neither. */
final class PeopleImpacts {
    private PeopleImpacts() {}

    static List<PersonImpact> of(People people, AdministratorSets administrators, OrganizationTree organization) {
        List<PersonImpact> impacts = new ArrayList<>();
        for (String user : people.touched()) {
            List<Access> gains = accesses(people.gained(user), administrators.after(), organization);
            List<Access> loses = accesses(people.lost(user), administrators.before(), organization);
            if (!gains.isEmpty() || !loses.isEmpty()) {
                impacts.add(new PersonImpact(user, gains, loses));
            }
        }
        return impacts;
    }

    /** In order, each once. */
    private static List<Access> accesses(
            List<Assignment> assignments, Set<String> administrators, OrganizationTree organization) {
        return assignments.stream()
                .map(held -> access(held, administrators, organization))
                .distinct()
                .sorted()
                .toList();
    }

    private static Access access(Assignment held, Set<String> administrators, OrganizationTree organization) {
        Account account = organization.account(held.account());
        return new Access(
                held.account(),
                account == null ? held.account() : account.name(),
                held.permissionSet(),
                administrators.contains(held.permissionSet()),
                organization.isManagement(held.account()));
    }
}
