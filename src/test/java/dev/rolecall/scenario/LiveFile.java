package dev.rolecall.scenario;

import dev.rolecall.sandbox.PermissionSetEdit;
import dev.rolecall.sandbox.SandboxEdit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What AWS has before a story begins, written down. Everything is optional: {@code caller}, {@code accounts} (those of
 * {@code organization.yaml} where absent), {@code users}, {@code groups}, {@code permissionSets}, {@code assignments},
 * {@code provisioned} (sets without assignment), {@code changedSince} (sets as they were changed after they were provisioned).
 */
final class LiveFile {
    static final Path ALL = Path.of("src", "test", "resources", "scenario");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> KEYS = Set.of(
            "caller", "accounts", "users", "groups", "permissionSets", "assignments", "provisioned", "changedSince");

    private final JsonNode file;

    private LiveFile(JsonNode file) {
        this.file = file;
        for (String key : file.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("live.yaml: unknown key " + key);
            }
        }
    }

    static LiveFile of(Path path) {
        return new LiveFile(Files.exists(path) ? YAML.readTree(path.toFile()) : YAML.createObjectNode());
    }

    Stage open() {
        Stage stage = file.has("caller") ? Stage.seenFrom(file.path("caller").asString()) : Stage.empty();
        SandboxEdit edit = stage.edit();
        JsonNode accounts = file.has("accounts")
                ? file.path("accounts")
                : YAML.readTree(ALL.resolve("organization.yaml").toFile());
        accounts.forEach(account -> account(edit, account));
        if (file.has("caller")) {
            edit.delegate(file.path("caller").asString());
        }
        file.path("users").properties().forEach(user -> {
            String[] names = user.getValue().asString().split(" ", 2);
            edit.user(user.getKey(), names[0], names[1]);
        });
        file.path("groups").properties().forEach(group -> {
            edit.group(group.getKey(), text(group.getValue(), "description", ""));
            group.getValue().path("members").forEach(user -> edit.member(group.getKey(), user.asString()));
        });
        file.path("permissionSets").properties().forEach(set -> permissionSet(edit, set.getKey(), set.getValue()));
        file.path("assignments").forEach(assignment -> assign(edit, assignment));
        file.path("provisioned")
                .properties()
                .forEach(set -> set.getValue().forEach(account -> edit.provision(set.getKey(), account.asString())));
        file.path("changedSince").properties().forEach(set -> permissionSet(edit, set.getKey(), set.getValue()));
        accounts.forEach(account -> {
            if (account.has("state")) {
                edit.accountState(text(account, "id", ""), text(account, "state", ""));
            }
        });
        return stage;
    }

    private static void account(SandboxEdit edit, JsonNode account) {
        String id = text(account, "id", "");
        edit.account(id, text(account, "name", ""), text(account, "ou", ""));
        account.path("tags")
                .properties()
                .forEach(tag -> edit.accountTag(id, tag.getKey(), tag.getValue().asString()));
        if (account.has("role")) {
            edit.role(id, text(account, "role", ""));
        }
        account.path("policies").forEach(policy -> policy(edit, id, policy));
    }

    /** A name, or one with the actions that its versions deny, the oldest first, and its owner. */
    private static void policy(SandboxEdit edit, String account, JsonNode policy) {
        String name = policy.isString() ? policy.asString() : text(policy, "name", "");
        int slash = name.lastIndexOf('/') + 1;
        List<String> documents = new ArrayList<>();
        policy.path("denies").forEach(action -> documents.add(denying(action.asString())));
        if (documents.isEmpty()) {
            documents.add("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
        }
        edit.customerPolicy(
                account,
                name.substring(0, slash),
                name.substring(slash),
                documents,
                policy.has("owner") ? Map.of("rolecall:owner", text(policy, "owner", "")) : Map.of());
    }

    private static String denying(String action) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"" + action
                + "\", \"Resource\": \"*\"}]}";
    }

    private static void permissionSet(SandboxEdit edit, String name, JsonNode set) {
        edit.permissionSet(name, says -> {
            PermissionSetEdit result = says.sessionDuration(text(set, "sessionDuration", "PT1H"));
            if (set.has("description")) {
                result.description(text(set, "description", ""));
            }
            if (set.has("relayState")) {
                result.relayState(text(set, "relayState", ""));
            }
            set.path("awsManagedPolicies").forEach(policy -> result.managedPolicy(arn(policy.asString())));
            set.path("customerManagedPolicies").forEach(policy -> {
                int slash = policy.asString().lastIndexOf('/') + 1;
                result.customerPolicy(
                        policy.asString().substring(0, slash), policy.asString().substring(slash));
            });
            if (set.has("inlinePolicy")) {
                result.inlinePolicy(text(set, "inlinePolicy", ""));
            }
            if (set.has("awsBoundary")) {
                result.managedBoundary(arn(text(set, "awsBoundary", "")));
            }
            if (set.has("customerBoundary")) {
                String policy = text(set, "customerBoundary", "");
                int slash = policy.lastIndexOf('/') + 1;
                result.customerBoundary(policy.substring(0, slash), policy.substring(slash));
            }
            set.path("tags")
                    .properties()
                    .forEach(tag -> result.tag(tag.getKey(), tag.getValue().asString()));
            return result;
        });
    }

    private static void assign(SandboxEdit edit, JsonNode assignment) {
        String set = text(assignment, "set", "");
        assignment.path("accounts").forEach(node -> {
            String account = node.asString();
            if (assignment.has("group")) {
                edit.assignGroup(set, text(assignment, "group", ""), account);
            } else if (assignment.has("user")) {
                edit.assignUser(set, text(assignment, "user", ""), account);
            } else {
                edit.assign(set, text(assignment, "goneType", "GROUP"), text(assignment, "gone", ""), account);
            }
        });
    }

    private static String arn(String policy) {
        return "arn:aws:iam::aws:policy/" + policy;
    }

    private static String text(JsonNode node, String key, String otherwise) {
        return node.has(key) ? node.path(key).asString() : otherwise;
    }
}
