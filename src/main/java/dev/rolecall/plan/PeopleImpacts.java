package dev.rolecall.plan;

import dev.rolecall.plan.PersonImpact.Access;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who gains and who loses which role in which account. Access that somebody keeps on another way is neither. */
final class PeopleImpacts {
    private PeopleImpacts() {}

    static List<PersonImpact> of(People people, List<Change> changes) {
        List<PersonImpact> impacts = new ArrayList<>();
        for (String user : people.touched(changes)) {
            Set<Access> had = people.before(user);
            Set<Access> has = people.after(user);
            List<Access> gains = minus(has, had);
            List<Access> loses = minus(had, has);
            if (!gains.isEmpty() || !loses.isEmpty()) {
                impacts.add(new PersonImpact(user, gains, loses));
            }
        }
        return impacts;
    }

    private static List<Access> minus(Collection<Access> some, Set<Access> others) {
        return some.stream().filter(access -> !others.contains(access)).sorted().toList();
    }
}
