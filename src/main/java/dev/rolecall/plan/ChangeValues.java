package dev.rolecall.plan;

import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a change as plain maps with the files' own keys: what JSON shows and the fingerprint covers. */
public final class ChangeValues {
    private ChangeValues() {}

    /** What is there now; absent where the change makes the thing. */
    public static @Nullable Map<String, Object> before(Change change) {
        if (change instanceof Change.OfUser user) {
            return of(user.before());
        } else if (change instanceof Change.OfGroup group) {
            return of(group.before());
        } else if (change instanceof Change.OfPermissionSet set) {
            return of(set.before());
        } else if (change instanceof Change.OfPolicy policy) {
            return of(policy.before());
        } else if (change instanceof Change.OfPolicyOwner owner) {
            return owner.before() == null ? Map.of() : Map.of("owner", owner.before());
        } else if (change instanceof Change.OfOwner owner) {
            return owner.before() == null ? Map.of() : Map.of("owner", owner.before());
        }
        return change.action() == Action.DELETE ? Map.of() : null;
    }

    /** What is to be there; absent where the change removes the thing. */
    public static @Nullable Map<String, Object> after(Change change) {
        if (change instanceof Change.OfUser user) {
            return of(user.after());
        } else if (change instanceof Change.OfGroup group) {
            return of(group.after());
        } else if (change instanceof Change.OfPermissionSet set) {
            return of(set.after());
        } else if (change instanceof Change.OfPolicy policy) {
            return of(policy.after());
        } else if (change instanceof Change.OfPolicyOwner owner) {
            return Map.of("owner", owner.after());
        } else if (change instanceof Change.OfOwner owner) {
            return Map.of("owner", owner.after());
        } else if (change instanceof Change.OfAssignment assignment && change.action() == Action.CREATE) {
            Map<String, Object> values = new LinkedHashMap<>();
            put(
                    values,
                    "expires",
                    assignment.expires() == null ? null : assignment.expires().toString());
            put(values, "reason", assignment.reason());
            return values;
        }
        return change.action() == Action.DELETE ? null : Map.of();
    }

    private static @Nullable Map<String, Object> of(@Nullable User user) {
        if (user == null) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("userName", user.userName());
        put(values, "givenName", user.givenName());
        put(values, "familyName", user.familyName());
        put(values, "displayName", user.displayName());
        put(values, "email", user.email());
        return values;
    }

    private static @Nullable Map<String, Object> of(@Nullable Group group) {
        if (group == null) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", group.name());
        put(values, "description", group.description());
        return values;
    }

    /** A permission set's fields, those that are none left out. */
    public static @Nullable Map<String, Object> of(@Nullable PermissionSet set) {
        if (set == null) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "description", set.description());
        values.put("sessionDuration", set.sessionDuration().toString());
        put(values, "relayState", set.relayState());
        putAll(values, "awsManagedPolicies", List.copyOf(set.awsManagedPolicies()));
        List<Object> customer = new ArrayList<>();
        set.customerManagedPolicies().forEach(policy -> customer.add(of(policy)));
        putAll(values, "customerManagedPolicies", customer);
        put(values, "inlinePolicy", set.inlinePolicy());
        put(values, "permissionsBoundary", of(set.permissionsBoundary()));
        if (!set.tags().isEmpty()) {
            values.put("tags", set.tags());
        }
        return values;
    }

    private static @Nullable Map<String, Object> of(@Nullable PolicyDocument document) {
        return document == null ? null : Map.of("document", document);
    }

    private static Map<String, Object> of(CustomerManagedPolicy policy) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", policy.name());
        values.put("path", policy.path());
        return values;
    }

    private static @Nullable Map<String, Object> of(@Nullable PermissionsBoundary boundary) {
        if (boundary == null) {
            return null;
        }
        if (boundary.customerManagedPolicy() != null) {
            return Map.of("customerManagedPolicy", of(boundary.customerManagedPolicy()));
        }
        return Map.of("awsManagedPolicy", String.valueOf(boundary.awsManagedPolicy()));
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static void putAll(Map<String, Object> values, String key, List<?> list) {
        if (!list.isEmpty()) {
            values.put(key, list);
        }
    }
}
