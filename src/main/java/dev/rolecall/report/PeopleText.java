package dev.rolecall.report;

import dev.rolecall.plan.PersonImpact;
import dev.rolecall.plan.PersonImpact.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What happens to people, a line for each, and how many they are. */
final class PeopleText {
    private static final int MOST_PEOPLE = 40;
    private static final int MOST_GRANTS = 8;
    private static final int FEW_ACCOUNTS = 2;

    private PeopleText() {}

    /** Nothing where it happens to nobody. */
    static List<String> of(List<PersonImpact> people, Paint paint) {
        List<String> lines = new ArrayList<>();
        people.stream().limit(MOST_PEOPLE).forEach(person -> {
            StringJoiner line = new StringJoiner("; ");
            if (!person.gains().isEmpty()) {
                line.add(paint.green("gains " + grants(person.gains())));
            }
            if (!person.loses().isEmpty()) {
                line.add(paint.red("loses " + grants(person.loses())));
            }
            lines.add(Paint.printable(person.user()) + " " + line);
        });
        if (people.size() > MOST_PEOPLE) {
            lines.add("and " + (people.size() - MOST_PEOPLE) + " more people");
        }
        if (!people.isEmpty()) {
            lines.add(counts(people, paint));
        }
        return lines;
    }

    private static String counts(List<PersonImpact> people, Paint paint) {
        long gain = count(people, person -> !person.gains().isEmpty());
        long lose = count(people, person -> !person.loses().isEmpty());
        long powerful = count(people, person -> person.gains(Access::administratorLike));
        long management = count(people, person -> person.gains(Access::management));
        StringJoiner line = new StringJoiner(", ");
        if (gain > 0) {
            line.add(gain == 1 ? "1 person gains" : gain + " people gain");
        }
        if (lose > 0) {
            line.add(lose == 1 ? "1 person loses" : lose + " people lose");
        }
        if (powerful > 0) {
            line.add(paint.red(powerful + (powerful == 1 ? " gains" : " gain") + " administrator-like access"));
        }
        if (management > 0) {
            line.add(paint.red(
                    management + (management == 1 ? " gains" : " gain") + " access to the management account"));
        }
        return line.toString();
    }

    private static long count(List<PersonImpact> people, Predicate<PersonImpact> which) {
        return people.stream().filter(which).count();
    }

    /** Roles by set: where, if in few accounts, else in how many. */
    private static String grants(List<Access> grants) {
        Map<String, List<Access>> bySet = new TreeMap<>();
        grants.forEach(grant -> bySet.computeIfAbsent(grant.permissionSet(), set -> new ArrayList<>())
                .add(grant));
        List<String> texts = new ArrayList<>();
        bySet.forEach((set, where) -> texts.add(
                set + (where.get(0).administratorLike() ? " (administrator-like)" : "") + " in " + accounts(where)));
        String shown = String.join(", ", texts.subList(0, Math.min(texts.size(), MOST_GRANTS)));
        return texts.size() > MOST_GRANTS ? shown + " and " + (texts.size() - MOST_GRANTS) + " more" : shown;
    }

    private static String accounts(List<Access> where) {
        if (where.size() <= FEW_ACCOUNTS) {
            return String.join(
                    " and ",
                    where.stream()
                            .map(access -> access.accountName() + (access.management() ? " (management account)" : ""))
                            .toList());
        }
        return where.size() + " accounts"
                + (where.stream().anyMatch(Access::management) ? ", the management account among them" : "");
    }
}
