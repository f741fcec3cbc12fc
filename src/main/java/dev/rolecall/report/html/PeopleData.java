package dev.rolecall.report.html;

import dev.rolecall.plan.PersonImpact;
import java.util.ArrayList;
import java.util.List;

/** Who gains and loses: the user's number, how many roles, and what kind of roles are gained (1 administrator-like, 2 in the management account). */
final class PeopleData {
    private PeopleData() {}

    static List<List<Integer>> of(List<PersonImpact> people, PictureData numbers) {
        List<List<Integer>> rows = new ArrayList<>();
        for (PersonImpact person : people) {
            Integer user = numbers.user(person.user());
            if (user != null) {
                int marks = (person.gains(PersonImpact.Access::administratorLike) ? 1 : 0)
                        | (person.gains(PersonImpact.Access::management) ? 2 : 0);
                rows.add(List.of(user, person.gains().size(), person.loses().size(), marks));
            }
        }
        return rows;
    }
}
