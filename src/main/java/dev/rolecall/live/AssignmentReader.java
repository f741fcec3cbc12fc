package dev.rolecall.live;

import dev.rolecall.model.PrincipalType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads assignments and where sets are provisioned. By permission set everything is seen, orphans included; by principal
 * only what somebody who still exists holds (aws-facts 2).
 */
final class AssignmentReader {
    private final LiveSource source;
    private final Instance instance;
    private final Capabilities capabilities;
    private final Parallel parallel;
    private final Progress progress;

    AssignmentReader(
            LiveSource source, Instance instance, Capabilities capabilities, Parallel parallel, Progress progress) {
        this.source = source;
        this.instance = instance;
        this.capabilities = capabilities;
        this.parallel = parallel;
        this.progress = progress;
    }

    private record Pair(String setArn, String account) {}

    private record Who(PrincipalType type, String id) {}

    /** Accounts per set: all, and those whose role is stale. Both are read under every coverage. */
    record Places(Map<String, List<String>> accounts, Map<String, List<String>> stale) {}

    Places places(Collection<String> setArns) {
        progress.phase("where permission sets are provisioned", setArns.size());
        Map<String, List<String>> accounts = new HashMap<>();
        Map<String, List<String>> stale = new HashMap<>();
        List<String> arns = List.copyOf(setArns);
        List<List<List<String>>> answers = parallel.map(arns, arn -> {
            List<List<String>> answer = capabilities.ask(
                    Part.PROVISIONING,
                    () -> List.of(source.provisionedAccounts(instance, arn), source.staleAccounts(instance, arn)),
                    List.of(List.<String>of(), List.<String>of()));
            progress.step();
            return answer;
        });
        for (int i = 0; i < arns.size(); i++) {
            accounts.put(arns.get(i), answers.get(i).get(0));
            stale.put(arns.get(i), answers.get(i).get(1));
        }
        return new Places(accounts, stale);
    }

    /** All assignments of these sets: a call for each account where one is provisioned. */
    Set<AssignmentRow> bySet(Collection<String> setArns, Places places) {
        List<Pair> pairs = new ArrayList<>();
        for (String arn : new TreeSet<>(setArns)) {
            places.accounts().getOrDefault(arn, List.of()).forEach(account -> pairs.add(new Pair(arn, account)));
        }
        progress.phase("assignments", pairs.size());
        Set<AssignmentRow> rows = new LinkedHashSet<>();
        parallel.map(pairs, pair -> {
                    List<AssignmentRow> found = source.assignments(instance, pair.setArn(), pair.account());
                    progress.step();
                    return found;
                })
                .forEach(rows::addAll);
        return rows;
    }

    /** What these principals hold on these sets. */
    Set<AssignmentRow> byPrincipal(
            Collection<String> groupIds, Collection<String> userIds, Collection<String> setArns) {
        Set<String> wanted = Set.copyOf(setArns);
        Set<AssignmentRow> rows = new LinkedHashSet<>(allOf(groupIds, userIds));
        rows.removeIf(row -> !wanted.contains(row.permissionSetArn()));
        return rows;
    }

    /** All that these principals hold, on whatever set. */
    Set<AssignmentRow> allOf(Collection<String> groupIds, Collection<String> userIds) {
        List<Who> principals = new ArrayList<>();
        groupIds.forEach(id -> principals.add(new Who(PrincipalType.GROUP, id)));
        userIds.forEach(id -> principals.add(new Who(PrincipalType.USER, id)));
        progress.phase("assignments by principal", principals.size());
        Set<AssignmentRow> rows = new LinkedHashSet<>();
        parallel.map(principals, who -> {
                    List<AssignmentRow> found = source.assignmentsOf(instance, who.type(), who.id());
                    progress.step();
                    return found;
                })
                .forEach(rows::addAll);
        return rows;
    }

    /** Which of these places somebody holds, where the coverage alone does not tell. */
    Set<AssignmentRow> at(String setArn, Collection<String> accounts) {
        Set<AssignmentRow> rows = new LinkedHashSet<>();
        parallel.map(accounts, account -> source.assignments(instance, setArn, account))
                .forEach(rows::addAll);
        return rows;
    }
}
