package dev.rolecall.cli;

import dev.rolecall.access.RoleArns;
import dev.rolecall.live.LiveRoles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The roles behind what people have, as the accounts themselves tell them. */
final class AccessRoles implements RoleArns {
    /** ARNs by permission set, by account. */
    private final Map<String, Map<String, String>> arns = new HashMap<>();

    private final List<String> notes = new ArrayList<>();

    AccessRoles(LiveRoles roles) {
        roles.byAccount().forEach(this::learn);
        roles.shut()
                .forEach((account, why) -> notes.add("the roles in account " + account + " were not looked at: "
                        + why.doing() + ": " + why.reason() + ". " + why.advice()));
    }

    private void learn(String account, List<LiveRoles.Found> found) {
        Map<String, List<String>> bySet = new TreeMap<>();
        for (LiveRoles.Found each : found) {
            String set = each.role().permissionSet();
            if (set != null) {
                bySet.computeIfAbsent(set, name -> new ArrayList<>())
                        .add(each.role().arn());
            }
        }
        Map<String, String> known = new HashMap<>();
        bySet.forEach((set, roles) -> {
            if (roles.size() == 1) {
                known.put(set, roles.get(0));
            } else {
                notes.add("account " + account + " has " + roles.size() + " roles of permission set " + set
                        + ", and which of them it uses can't be told by their names: " + String.join(", ", roles)
                        + ". 'rolecall audit --roles' compares what they may do");
            }
        });
        arns.put(account, known);
    }

    @Override
    public @Nullable String of(String permissionSet, String account) {
        return arns.getOrDefault(account, Map.of()).get(permissionSet);
    }

    /** What could not be told, and why. */
    List<String> notes() {
        return notes;
    }
}
