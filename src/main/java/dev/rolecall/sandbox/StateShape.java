package dev.rolecall.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What each thing in a state file must say of itself, before anything is made of it: state files are also written by hand. */
final class StateShape {

    private static final List<String> INSTANCE = List.of("arn", "identityStoreId", "owner", "region", "created");

    /**
     * The things of one list.
     *
     * @param id the members that together tell one from another
     * @param needed the other members that nothing can do without
     */
    private record Part(String list, List<String> id, List<String> needed) {}

    private static final List<Part> PARTS = List.of(
            new Part("units", List.of("id"), List.of("name", "parent")),
            new Part("accounts", List.of("id"), List.of("name", "email", "parent", "state", "joinedMethod", "joined")),
            new Part("accountCreations", List.of("id"), List.of("name", "requested")),
            new Part("instances", List.of("arn"), INSTANCE),
            new Part("accountInstances", List.of("arn"), INSTANCE),
            new Part("users", List.of("UserId"), List.of("UserName")),
            new Part("groups", List.of("GroupId"), List.of("DisplayName")),
            new Part("memberships", List.of("MembershipId"), List.of("GroupId", "MemberId")),
            new Part("permissionSets", List.of("arn"), List.of("name", "created", "content")),
            new Part("assignments", List.of("account", "permissionSet", "principalType", "principalId"), List.of()),
            new Part("provisioned", List.of("account", "permissionSet"), List.of("roleName")),
            new Part("requests", List.of("id"), List.of("kind", "permissionSet", "created", "due", "status")),
            new Part("iam", List.of("account"), List.of()));

    private static final List<Part> OF_IAM = List.of(
            new Part("roles", List.of("name"), List.of("id", "created", "trust")),
            new Part("policies", List.of("name"), List.of("id", "created", "updated", "versions")));

    private static final List<Part> OF_CONTENT =
            List.of(new Part("customerPolicies", List.of("path", "name"), List.of()));

    private StateShape() {}

    /** Says what is wrong first, with where it is, or null. */
    static @Nullable String problem(JsonNode document) {
        String problem = nothing(document, "");
        problem = problem == null ? problemIn(PARTS, document, "") : problem;
        for (int i = 0; problem == null && i < document.path("iam").size(); i++) {
            problem = problemIn(OF_IAM, document.path("iam").path(i), "iam[" + i + "].");
        }
        for (int i = 0; problem == null && i < document.path("permissionSets").size(); i++) {
            JsonNode content = document.path("permissionSets").path(i).path("content");
            problem = problemIn(OF_CONTENT, content, "permissionSets[" + i + "].content.");
        }
        return problem;
    }

    /** A null in a list or a map stands for nothing. */
    private static @Nullable String nothing(JsonNode json, String at) {
        int index = 0;
        for (JsonNode item : json.isArray() ? json : List.<JsonNode>of()) {
            String here = at + "[" + index++ + "]";
            String problem = item.isNull() ? here + " is null" : nothing(item, here);
            if (problem != null) {
                return problem;
            }
        }
        for (Map.Entry<String, JsonNode> member :
                json.isObject() ? json.properties() : Set.<Map.Entry<String, JsonNode>>of()) {
            String here = at.isEmpty() ? member.getKey() : at + "." + member.getKey();
            boolean entry = at.equals("delegations")
                    || at.equals("serviceAccess")
                    || at.equals("rootTags")
                    || at.endsWith(".versions");
            String problem = entry && member.getValue().isNull() ? here + " is null" : nothing(member.getValue(), here);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String problemIn(List<Part> parts, JsonNode holder, String at) {
        for (Part part : parts) {
            JsonNode list = holder.path(part.list());
            if (list.isMissingNode() || list.isNull()) {
                continue;
            }
            if (!list.isArray()) {
                return at + part.list() + " is not a list";
            }
            Set<List<String>> seen = new HashSet<>();
            for (int i = 0; i < list.size(); i++) {
                String here = at + part.list() + "[" + i + "]";
                String problem = problemOf(part, list.get(i), here);
                if (problem != null) {
                    return problem;
                }
                JsonNode item = list.get(i);
                List<String> id = part.id().stream()
                        .map(name -> item.path(name).asString())
                        .toList();
                if (!seen.add(id)) {
                    return here + " is there twice: " + String.join(" ", id);
                }
            }
        }
        return null;
    }

    private static @Nullable String problemOf(Part part, JsonNode item, String here) {
        if (!item.isObject()) {
            return here + " is not an object";
        }
        for (String name : part.id()) {
            JsonNode value = item.path(name);
            if (!value.isString() || value.stringValue().isBlank()) {
                return here + " has no " + name;
            }
        }
        for (String name : part.needed()) {
            if (item.path(name).isMissingNode() || item.path(name).isNull()) {
                return here + " has no " + name;
            }
        }
        return null;
    }
}
