package dev.rolecall.plan;

import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.plan.PersonImpact.Access;
import java.util.ArrayList;
import java.util.List;

/** Who gains and who loses which role in which account. Access that somebody keeps on another way is neither. */
final class PeopleImpacts {
    private PeopleImpacts() {}

    static List<PersonImpact> of(People people, OrganizationTree organization) {
        List<PersonImpact> impacts = new ArrayList<>();
        for (String user : people.touched()) {
            List<Access> gains = accesses(people.gained(user), organization);
            List<Access> loses = accesses(people.lost(user), organization);
            if (!gains.isEmpty() || !loses.isEmpty()) {
                impacts.add(new PersonImpact(user, gains, loses));
            }
        }
        return impacts;
    }

    /** In order, each once. */
    private static List<Access> accesses(List<Assignment> assignments, OrganizationTree organization) {
        return assignments.stream()
                .map(held -> access(held, organization))
                .distinct()
                .sorted()
                .toList();
    }

    private static Access access(Assignment held, OrganizationTree organization) {
        Account account = organization.account(held.account());
        return new Access(held.account(), account == null ? held.account() : account.name(), held.permissionSet());
    }
}
