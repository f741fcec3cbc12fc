package dev.rolecall.access;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Answers who can do what in one estate, be it what AWS has or what the files want. */
public final class AccessQuery {
    private static final Comparator<Grant> BY_PLACE_AND_WAY = Comparator.comparing(Grant::accountName)
            .thenComparing(Grant::account)
            .thenComparing(Grant::permissionSet)
            .thenComparing(Grant::group, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Estate estate;
    private final OrganizationTree organization;
    private final Map<Assignment, AssignmentRule> entries;

    /**
     * Ready to answer.
     *
     * @param organization for the accounts' names and states
     * @param entries of the files, by what they ask for; empty where there are no files
     */
    public AccessQuery(Estate estate, OrganizationTree organization, Map<Assignment, AssignmentRule> entries) {
        this.estate = estate;
        this.organization = organization;
        this.entries = entries;
    }

    /**
     * Who has what of all that is asked about. Assignments of principals that are gone give nobody anything; those in
     * accounts that are not open the access portal does not show: they are left out, and a note says so.
     */
    public Answer answer(Filter filter) {
        Map<Principal, List<Assignment>> held = new HashMap<>();
        Map<String, Integer> shut = new TreeMap<>();
        Selected selected = new Selected(filter, estate.groups(), organization);
        for (Assignment assignment : estate.assignments()) {
            if (!selected.has(assignment)) {
                continue;
            }
            if (Accounts.open(assignment.account(), organization)) {
                held.computeIfAbsent(assignment.principal(), holder -> new ArrayList<>())
                        .add(assignment);
            } else {
                shut.merge(assignment.account(), 1, Integer::sum);
            }
        }
        Map<String, List<String>> groupsOf = groupsOf(held);
        SortedSet<String> accounts = new TreeSet<>();
        held.values().forEach(assignments -> assignments.forEach(assignment -> accounts.add(assignment.account())));
        SortedSet<String> users = new TreeSet<>(groupsOf.keySet());
        held.keySet().stream()
                .filter(holder -> holder.type() == PrincipalType.USER && holder.name() != null)
                .forEach(holder -> users.add(String.valueOf(holder.name())));
        users.removeIf(user -> !selected.user(user));
        return new Answer(
                () -> users.stream().map(user -> person(user, groupsOf, held)),
                filter.users().isEmpty() ? vacancies(held) : List.of(),
                accounts,
                notes(shut));
    }

    /** By user, the groups of his that hold anything that is asked about. */
    private Map<String, List<String>> groupsOf(Map<Principal, List<Assignment>> held) {
        Map<String, List<String>> groupsOf = new HashMap<>();
        for (Group group : estate.groups().values()) {
            if (held.containsKey(Principal.group(group.name()))) {
                group.knownMembers()
                        .forEach(user -> groupsOf.computeIfAbsent(user, name -> new ArrayList<>())
                                .add(group.name()));
            }
        }
        return groupsOf;
    }

    private Person person(String user, Map<String, List<String>> groupsOf, Map<Principal, List<Assignment>> held) {
        Stream<Principal> identities = Stream.concat(
                Stream.of(Principal.user(user)),
                groupsOf.getOrDefault(user, List.of()).stream().map(Principal::group));
        return new Person(
                user,
                identities
                        .flatMap(holder -> held.getOrDefault(holder, List.of()).stream())
                        .map(assignment -> grant(user, assignment))
                        .sorted(BY_PLACE_AND_WAY)
                        .toList());
    }

    private Grant grant(String user, Assignment assignment) {
        AssignmentRule entry = entries.get(assignment);
        Principal holder = assignment.principal();
        return new Grant(
                user,
                assignment.account(),
                Accounts.name(assignment.account(), organization),
                assignment.permissionSet(),
                holder.type() == PrincipalType.GROUP ? holder.name() : null,
                null,
                entry == null ? null : entry.source(),
                entry == null ? null : entry.expires());
    }

    private List<Vacancy> vacancies(Map<Principal, List<Assignment>> held) {
        List<Vacancy> vacancies = new ArrayList<>();
        held.forEach((holder, assignments) -> {
            Group group = holder.type() == PrincipalType.GROUP ? estate.groups().get(holder.name()) : null;
            if (group != null && group.knownMembers().isEmpty()) {
                assignments.forEach(assignment -> vacancies.add(vacancy(group.name(), assignment)));
            }
        });
        vacancies.sort(Comparator.comparing(Vacancy::group)
                .thenComparing(Vacancy::accountName)
                .thenComparing(Vacancy::account)
                .thenComparing(Vacancy::permissionSet));
        return vacancies;
    }

    private Vacancy vacancy(String group, Assignment assignment) {
        AssignmentRule entry = entries.get(assignment);
        Instant until = entry == null ? null : entry.expires();
        return new Vacancy(
                group,
                assignment.account(),
                Accounts.name(assignment.account(), organization),
                assignment.permissionSet(),
                entry == null ? null : entry.source(),
                until);
    }

    private List<String> notes(Map<String, Integer> shut) {
        List<String> notes = new ArrayList<>();
        shut.forEach((id, count) -> notes.add("account " + organization.label(id) + " is "
                + Accounts.state(id, organization) + ", so the access portal does not show it: " + count
                + (count == 1 ? " assignment" : " assignments") + " there left out"));
        return notes;
    }
}
