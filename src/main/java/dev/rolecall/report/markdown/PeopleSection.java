package dev.rolecall.report.markdown;

import dev.rolecall.plan.PersonImpact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who gains and who loses what. */
final class PeopleSection {
    private static final int MOST_GRANTS = 6;
    private static final int FEW_ACCOUNTS = 2;

    private PeopleSection() {}

    static void add(List<PersonImpact> people, LineLinks links, List<Section> sections) {
        if (people.isEmpty()) {
            return;
        }
        long gain = people.stream().filter(person -> !person.gains().isEmpty()).count();
        long lose = people.stream().filter(person -> !person.loses().isEmpty()).count();
        long admins = people.stream()
                .filter(person -> person.gains(PersonImpact.Access::administratorLike))
                .count();
        List<Row> rows = people.stream()
                .map(person -> new Row(
                        "| " + Safe.code(person.user()) + " | " + grants(person.gains()) + " | "
                                + grants(person.loses()) + " |",
                        1,
                        null))
                .toList();
        sections.add(new Section(
                "People: " + gain + " gain, " + lose + " lose"
                        + (admins > 0 ? " (" + admins + " gain administrator-like access)" : ""),
                "| who | gains | loses |\n| --- | --- | --- |",
                rows,
                "people",
                links));
    }

    /** Roles by set, and where. */
    private static String grants(List<PersonImpact.Access> grants) {
        Map<String, List<PersonImpact.Access>> bySet = new TreeMap<>();
        grants.forEach(grant -> bySet.computeIfAbsent(grant.permissionSet(), set -> new ArrayList<>())
                .add(grant));
        String shown = bySet.entrySet().stream()
                .limit(MOST_GRANTS)
                .map(set -> Safe.code(set.getKey()) + " in " + places(set.getValue()))
                .collect(Collectors.joining(", "));
        return bySet.size() > MOST_GRANTS ? shown + " and " + (bySet.size() - MOST_GRANTS) + " more sets" : shown;
    }

    private static String places(List<PersonImpact.Access> grants) {
        String where = grants.size() > FEW_ACCOUNTS
                ? grants.size() + " accounts"
                : grants.stream().map(grant -> Safe.code(grant.accountName())).collect(Collectors.joining(" and "));
        boolean admin = grants.stream().anyMatch(PersonImpact.Access::administratorLike);
        boolean management = grants.stream().anyMatch(PersonImpact.Access::management);
        return where + (admin ? " **★ administrator-like**" : "") + (management ? " **management account**" : "");
    }
}
