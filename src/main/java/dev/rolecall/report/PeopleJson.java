package dev.rolecall.report;

import dev.rolecall.plan.PersonImpact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happens to people, as documents have it: a bounded list, and counts that are of all. */
final class PeopleJson {
    private static final int MOST_PEOPLE = 1_000;
    private static final int MOST_GRANTS = 50;

    private PeopleJson() {}

    /** Adds {@code people} and, where there are any, {@code impact}. */
    static void add(List<PersonImpact> people, Map<String, @Nullable Object> document) {
        document.put(
                "people",
                people.stream().limit(MOST_PEOPLE).map(PeopleJson::person).toList());
        if (people.size() > MOST_PEOPLE) {
            document.put("morePeople", people.size() - MOST_PEOPLE);
        }
        if (!people.isEmpty()) {
            document.put("impact", impact(people));
        }
    }

    /** How many people; whoever gains and loses is counted on both sides. */
    private static Map<String, Long> impact(List<PersonImpact> people) {
        Map<String, Long> json = new LinkedHashMap<>();
        json.put("gain", count(people, person -> !person.gains().isEmpty()));
        json.put("lose", count(people, person -> !person.loses().isEmpty()));
        json.put(
                "gainAdministratorLike", count(people, person -> person.gains(PersonImpact.Access::administratorLike)));
        json.put("gainManagement", count(people, person -> person.gains(PersonImpact.Access::management)));
        return json;
    }

    private static long count(List<PersonImpact> people, Predicate<PersonImpact> which) {
        return people.stream().filter(which).count();
    }

    private static Map<String, Object> person(PersonImpact person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", person.user());
        grants(json, "gains", "moreGains", person.gains());
        grants(json, "loses", "moreLoses", person.loses());
        return json;
    }

    private static void grants(Map<String, Object> json, String key, String more, List<PersonImpact.Access> grants) {
        json.put(key, grants.stream().limit(MOST_GRANTS).map(PeopleJson::grant).toList());
        if (grants.size() > MOST_GRANTS) {
            json.put(more, grants.size() - MOST_GRANTS);
        }
    }

    private static Map<String, Object> grant(PersonImpact.Access grant) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", grant.account());
        json.put("permissionSet", grant.permissionSet());
        if (grant.administratorLike()) {
            json.put("administratorLike", true);
        }
        if (grant.management()) {
            json.put("management", true);
        }
        return json;
    }
}
