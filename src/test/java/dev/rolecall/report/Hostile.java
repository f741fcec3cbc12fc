package dev.rolecall.report;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Names that would do something where they are not shown as names. */
public final class Hostile {
    public static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(2)</script>",
            "<!--<script>",
            "\"><img src=x onerror=alert(3)>",
            "javascript:alert(4)",
            "[click](javascript:alert(5))",
            "![x](https://evil.example/x.png)",
            "`code` | cell | **bold** @octocat #1",
            "</details><h1>big",
            "\\| a \\` b \\",
            "{{7*7}} ${7*7} $x^2$",
            "https://evil.example/ www.evil.example",
            "\u001b[31mred\u001b[0m\u0007",
            "evil\u202egnp.exe",
            "line\u2028and\u2029and\nnext\r\n# heading",
            "&lt;b&gt; &#60;i&#62;",
            "@script@ @data@ @title@");

    private Hostile() {}

    /** Every name is an account's, a user's, a group's and a description's; each group holds a set somewhere, some lose it, some gain it. */
    public static Drawn drawn() {
        List<Account> accounts = new ArrayList<>();
        List<User> users = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            String id = String.format("2%011d", i);
            accounts.add(new Account(
                    id, name, AccountState.ACTIVE, i % 2 == 0 ? "Workloads" : name.replace("/", ""), Map.of()));
            users.add(new User(name, name, name, name, name));
            groups.add(new Group(name, name, new TreeSet<>(List.of(name, NAMES.get(0)))));
            assignments.add(new Assignment(id, "ReadOnly", Principal.group(name)));
            assignments.add(new Assignment(id, "ReadOnly", Principal.user(name)));
        }
        String definitions = """
                rolecall: {version: 1, owner: platform, guards: {removals: {percent: 1, floor: 1}}}
                groups: [{name: "<script>alert(1)</script>", description: "</script><img src=x onerror=alert(1)>"}]
                permissionSets:
                  - name: ReadOnly
                    description: "now </script> <b>and</b> ```"
                    awsManagedPolicies: [ReadOnlyAccess]
                assignments:
                  - groups: ["<script>alert(1)</script>"]
                    permissionSets: [ReadOnly]
                    accounts: [{all: true}]
                    reason: "<script>alert(6)</script>"
                """;
        PermissionSet set = PermissionSet.named("ReadOnly").withDescription("was <script>alert(7)</script>");
        return Drawn.of(definitions, accounts, users, groups, List.of(set), assignments);
    }
}
