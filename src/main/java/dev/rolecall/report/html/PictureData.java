package dev.rolecall.report.html;

import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.report.Paint;
import dev.rolecall.report.Picture;
import dev.rolecall.report.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture as the page's script reads it: tables of names, and numbers into them. Fifteen thousand assignments are one flat list
 * of five numbers each.
 */
final class PictureData {
    private static final int NO_RULE = -1;

    private final Picture picture;
    private final Numbered<String> accounts = new Numbered<>();
    private final Numbered<String> sets = new Numbered<>();
    private final Numbered<String> groups = new Numbered<>();
    private final Numbered<String> users = new Numbered<>();
    private final Numbered<Principal> gone = new Numbered<>();
    private final Numbered<AssignmentRule> rules = new Numbered<>();

    PictureData(Picture picture) {
        this.picture = picture;
        picture.accounts().keySet().forEach(accounts::number);
        picture.held().forEach(held -> accounts.number(held.assignment().account()));
        picture.permissionSets().keySet().forEach(sets::number);
        picture.groups().keySet().forEach(groups::number);
        picture.users().keySet().forEach(users::number);
    }

    /** The account's number in the page; absent where the picture does not have it. */
    @Nullable Integer account(String id) {
        return accounts.known(id);
    }

    @Nullable Integer permissionSet(String name) {
        return sets.known(name);
    }

    @Nullable Integer user(String name) {
        return users.known(name);
    }

    Map<String, Object> tree() {
        List<Integer> held = new ArrayList<>(picture.held().size() * 5);
        for (Picture.Held one : picture.held()) {
            Assignment assignment = one.assignment();
            held.add(accounts.number(assignment.account()));
            held.add(sets.number(assignment.permissionSet()));
            held.add(principal(assignment.principal()));
            held.add(one.turn().bits());
            held.add(one.rule() == null ? NO_RULE : rules.number(one.rule()));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("accounts", accounts.things().stream().map(this::accountRow).toList());
        tree.put("sets", sets.things().stream().map(this::setRow).toList());
        tree.put("groups", groups.things().stream().map(Paint::printable).toList());
        tree.put("users", users.things().stream().map(this::userRow).toList());
        tree.put(
                "gone",
                gone.things().stream().map(who -> Paint.printable(who.label())).toList());
        tree.put("rules", rules.things().stream().map(PictureData::ruleRow).toList());
        tree.put("held", held);
        members(tree);
        return tree;
    }

    /** Groups come first, then users, then those that are gone. */
    private int principal(Principal principal) {
        String name = principal.name();
        if (name == null) {
            return groups.things().size() + users.things().size() + gone.number(principal);
        }
        return principal.type() == PrincipalType.GROUP
                ? groups.number(name)
                : groups.things().size() + users.number(name);
    }

    private void members(Map<String, Object> tree) {
        List<List<Integer>> members = new ArrayList<>();
        groups.things().forEach(group -> members.add(new ArrayList<>()));
        List<List<Integer>> turning = new ArrayList<>();
        for (Picture.Member member : picture.members()) {
            int group = groups.number(member.group());
            int user = users.number(member.user());
            if (member.turn() == Turn.HELD) {
                members.get(group).add(user);
            } else {
                turning.add(List.of(group, user, member.turn().bits()));
            }
        }
        tree.put("members", members);
        tree.put("turning", turning);
        tree.put(
                "unread",
                groups.things().stream()
                        .filter(group -> !picture.groups().getOrDefault(group, true))
                        .map(groups::number)
                        .toList());
    }

    /** Id, name, OU, and what is special about it: 1 the management account, 2 not active, 4 not of the organization. */
    private List<Object> accountRow(String id) {
        Account account = picture.accounts().get(id);
        int marks = id.equals(picture.managementAccount()) ? 1 : 0;
        if (account == null) {
            return List.of(Paint.printable(id), Paint.printable(id), "/", marks | 4);
        }
        return List.of(
                id,
                Paint.printable(account.name()),
                Paint.printable(account.ouPath()),
                marks | (account.active() ? 0 : 2));
    }

    /** Name, whether it is administrator-like, whether it comes, goes or changes. */
    private List<Object> setRow(String set) {
        return List.of(
                Paint.printable(set),
                picture.permissionSets().getOrDefault(set, false) ? 1 : 0,
                picture.changedSets().contains(set) ? 1 : 0);
    }

    private List<String> userRow(String user) {
        String shown = picture.users().get(user);
        return shown == null || shown.equals(user)
                ? List.of(Paint.printable(user))
                : List.of(Paint.printable(user), Paint.printable(shown));
    }

    private static Map<String, String> ruleRow(AssignmentRule rule) {
        Map<String, String> row = new HashMap<>();
        row.put("source", Paint.printable(rule.source().toString()));
        if (rule.expires() != null) {
            row.put("until", rule.expires().toString());
        }
        if (rule.reason() != null) {
            row.put("reason", Paint.printable(rule.reason()));
        }
        return row;
    }
}
