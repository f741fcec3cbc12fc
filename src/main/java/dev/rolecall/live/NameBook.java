package dev.rolecall.live;

import dev.rolecall.model.Account;
import dev.rolecall.model.PrincipalType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names for ids and ids for names, for who does not read the whole instance: few are asked about one by one, many are listed.
 * What was asked once is kept. Used by one thread.
 */
public final class NameBook {
    /** So many are asked one by one, side by side: in a few seconds (aws-facts 1a), however long the list would be. */
    private static final int FEW = 60;

    private final LiveSource source;
    private final Instance instance;
    private final Parallel parallel;
    private final Map<PrincipalType, SortedMap<String, String>> listed = new EnumMap<>(PrincipalType.class);
    private final Map<PrincipalType, Map<String, Optional<String>>> ids = new EnumMap<>(PrincipalType.class);
    private final Map<String, String> setNames = new HashMap<>();
    private @Nullable SortedMap<String, String> sets;
    private @Nullable List<Account> accounts;

    NameBook(LiveSource source, Instance instance, Parallel parallel) {
        this.source = source;
        this.instance = instance;
        this.parallel = parallel;
    }

    /** The id of that group or user; absent where there is none. */
    public @Nullable String id(PrincipalType type, String name) {
        if (listed.containsKey(type)) {
            return all(type).get(name);
        }
        return ids.computeIfAbsent(type, kind -> new HashMap<>())
                .computeIfAbsent(name, unknown -> Optional.ofNullable(ask(type, name)))
                .orElse(null);
    }

    private @Nullable String ask(PrincipalType type, String name) {
        try {
            return source.principalId(instance, type, name);
        } catch (CallFailure e) {
            if (e.kind() != CallFailure.Kind.UNSUPPORTED) {
                throw e;
            }
            return all(type).get(name);
        }
    }

    /** The ids of all groups or users, by name. */
    public SortedMap<String, String> all(PrincipalType type) {
        return listed.computeIfAbsent(type, this::list);
    }

    private SortedMap<String, String> list(PrincipalType type) {
        SortedMap<String, String> all = new TreeMap<>();
        if (type == PrincipalType.GROUP) {
            source.groups(instance).forEach(group -> all.put(group.group().name(), group.id()));
        } else {
            source.users(instance).forEach(user -> all.put(user.user().userName(), user.id()));
        }
        return all;
    }

    /** The names of these groups or users, by id; those that are gone are left out. */
    Map<String, String> names(PrincipalType type, Collection<String> wanted) {
        if (wanted.size() > FEW) {
            all(type);
        }
        Map<String, String> names = new HashMap<>();
        if (listed.containsKey(type)) {
            all(type).forEach((name, id) -> names.put(id, name));
            names.keySet().retainAll(wanted);
            return names;
        }
        return answers(wanted, id -> source.principalName(instance, type, id));
    }

    /** The names of these permission sets, by ARN. Nothing tells them but each set itself (aws-facts 2). */
    Map<String, String> permissionSets(Collection<String> arns) {
        List<String> unknown = arns.stream()
                .distinct()
                .filter(arn -> !setNames.containsKey(arn))
                .toList();
        setNames.putAll(answers(unknown, arn -> source.describe(instance, arn).name()));
        return setNames;
    }

    /** The ARNs of all permission sets, by name. */
    public SortedMap<String, String> allPermissionSets() {
        if (sets == null) {
            SortedMap<String, String> all = new TreeMap<>();
            List<String> arns = source.permissionSets(instance);
            Map<String, String> names = permissionSets(arns);
            arns.forEach(arn -> all.put(names.getOrDefault(arn, arn), arn));
            sets = all;
        }
        return sets;
    }

    /** These accounts as the organization has them, without their OUs; those that it does not have are left out. */
    public Collection<Account> accounts(Collection<String> wanted) {
        if (accounts == null && wanted.size() <= FEW) {
            return answers(wanted, source::account).values();
        }
        return allAccounts();
    }

    /** All accounts, without their OUs. */
    public Collection<Account> allAccounts() {
        if (accounts == null) {
            accounts = source.accounts();
        }
        return accounts;
    }

    private <T> Map<String, T> answers(Collection<String> keys, Function<String, @Nullable T> question) {
        List<String> distinct = keys.stream().distinct().toList();
        List<Optional<T>> answers = parallel.map(distinct, key -> Optional.ofNullable(question.apply(key)));
        Map<String, T> result = new TreeMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            String key = distinct.get(i);
            answers.get(i).ifPresent(answer -> result.put(key, answer));
        }
        return result;
    }
}
