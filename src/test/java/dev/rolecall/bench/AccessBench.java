package dev.rolecall.bench;

import dev.rolecall.access.AccessQuery;
import dev.rolecall.access.Answer;
import dev.rolecall.access.Filter;
import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import dev.rolecall.report.AccessJson;
import dev.rolecall.report.AccessText;
import dev.rolecall.report.Json;
import dev.rolecall.report.Paint;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How long {@code access} takes from a whole estate that was read to the last line of the answer. */
final class AccessBench {
    private static final int ASSIGNMENTS = 300_000;
    private static final int ACCOUNTS = 5_000;
    private static final int SETS = 300;
    private static final int GROUPS = 3_000;
    private static final int USERS = 40_000;
    private static final int MEMBERS = 30;
    private static final int RUNS = 5;

    private AccessBench() {}

    public static void main(String[] args) {
        run().forEach(System.out::println);
    }

    static List<Figure> run() {
        Estate estate = estate();
        AccessQuery query = new AccessQuery(estate, organization(), Map.of());
        Map<String, Filter> questions = new LinkedHashMap<>();
        questions.put("a user", filter("user8@example.com", null, null, null));
        questions.put("users by a wildcard", filter("user39*", null, null, null));
        questions.put("a group", filter(null, "Group7", null, null));
        questions.put("an account", filter(null, null, "account-7", null));
        questions.put("a permission set", filter(null, null, null, "Set7"));
        List<Figure> figures = new ArrayList<>();
        questions.forEach((what, filter) -> figures.add(figure(what, query, filter, RUNS, 2)));
        // Millions of grants: that they come at all in this memory; their time is that of writing them.
        figures.add(figure("everything", query, Filter.EVERYTHING, 1, Double.POSITIVE_INFINITY));
        return figures;
    }

    private static Filter filter(
            @Nullable String user, @Nullable String group, @Nullable String account, @Nullable String set) {
        return new Filter(list(user), list(group), list(account), list(set));
    }

    private static List<String> list(@Nullable String name) {
        return name == null ? List.of() : List.of(name);
    }

    private static Figure figure(String what, AccessQuery query, Filter filter, int runs, double most) {
        double best = Double.MAX_VALUE;
        long grants = 0;
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            Answer answer = query.answer(filter);
            Json.write(AccessJson.of(answer, answer.notes(), Map.of()), OutputStream.nullOutputStream());
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            grants = AccessText.of(query.answer(filter), List.of(), new Paint(false))
                    .count();
        }
        return new Figure(
                "access",
                what + ": seconds after reading",
                best,
                most,
                String.format(
                        Locale.ROOT,
                        "%,d assignments, %,d lines as text, best of %d, -Xmx%d MiB",
                        ASSIGNMENTS,
                        grants,
                        runs,
                        Runtime.getRuntime().maxMemory() >> 20));
    }

    private static OrganizationTree organization() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(new Account(id(i), "account-" + i, AccountState.ACTIVE, "/", Map.of()));
        }
        return new OrganizationTree(id(0), List.of(), accounts);
    }

    private static String id(int account) {
        return String.format(Locale.ROOT, "2%011d", account);
    }

    /** One assignment in twenty is a user's own. */
    private static Estate estate() {
        Random random = new Random(ASSIGNMENTS);
        SortedMap<String, Group> groups = new TreeMap<>();
        for (int i = 0; i < GROUPS; i++) {
            TreeSet<String> members = new TreeSet<>();
            for (int member = 0; member < MEMBERS; member++) {
                members.add(user(random));
            }
            groups.put("Group" + i, Group.named("Group" + i).withMembers(members));
        }
        Set<Assignment> assignments = new HashSet<>();
        while (assignments.size() < ASSIGNMENTS) {
            Principal holder = random.nextInt(20) == 0
                    ? Principal.user(user(random))
                    : Principal.group("Group" + random.nextInt(GROUPS));
            assignments.add(new Assignment(id(random.nextInt(ACCOUNTS)), "Set" + random.nextInt(SETS), holder));
        }
        return new Estate(new TreeMap<>(), groups, new TreeMap<>(), assignments);
    }

    private static String user(Random random) {
        return "user" + random.nextInt(USERS) + "@example.com";
    }
}
