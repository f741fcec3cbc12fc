package dev.rolecall.imports;

import dev.rolecall.model.ControlTower;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A file for each permission set, and beside it one for its inline policy. */
final class PermissionSetFiles {
    private static final String DIRECTORY = "permission-sets/";

    private final FileNames names = new FileNames();
    private final Set<String> additive;
    private final boolean tags;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> sets = new LinkedHashMap<>();

    /**
     * @param additive sets of which the files can't list all assignments
     * @param tags whether tags are owned as well
     */
    PermissionSetFiles(Set<String> additive, boolean tags) {
        this.additive = additive;
        this.tags = tags;
    }

    void add(PermissionSet set) {
        String file = names.of(set.name());
        Map<String, Object> item = fields(set);
        if (set.inlinePolicy() != null) {
            String policy = file + ".json";
            item.put("inlinePolicy", policy);
            put(policy, set.inlinePolicy().pretty().stripTrailing() + "\n", set.name());
        }
        if (tags && !set.tags().isEmpty()) {
            item.put("tags", new LinkedHashMap<String, Object>(set.tags()));
        }
        if (additive.contains(set.name()) && !ControlTower.PERMISSION_SETS.contains(set.name())) {
            item.put("assignments", "additive");
        }
        put(
                file + ".yaml",
                new YamlText()
                        .schema("../rolecall.schema.json")
                        .key("permissionSets")
                        .block(1, item)
                        .toString(),
                set.name());
    }

    private void put(String file, String text, String set) {
        texts.put(DIRECTORY + file, text);
        sets.put(DIRECTORY + file, set);
    }

    /** What a file says of the set, without its inline policy and tags. */
    static Map<String, Object> fields(PermissionSet set) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", set.name());
        if (set.description() != null) {
            item.put("description", set.description());
        }
        if (!set.sessionDuration().equals(PermissionSet.DEFAULT_SESSION)) {
            item.put("sessionDuration", set.sessionDuration().toString());
        }
        if (set.relayState() != null) {
            item.put("relayState", set.relayState());
        }
        if (!set.awsManagedPolicies().isEmpty()) {
            item.put("awsManagedPolicies", set.awsManagedPolicies());
        }
        if (!set.customerManagedPolicies().isEmpty()) {
            item.put(
                    "customerManagedPolicies",
                    set.customerManagedPolicies().stream()
                            .map(PermissionSetFiles::customer)
                            .toList());
        }
        PermissionsBoundary boundary = set.permissionsBoundary();
        if (boundary != null && boundary.awsManagedPolicy() != null) {
            item.put("permissionsBoundary", Map.of("awsManagedPolicy", boundary.awsManagedPolicy()));
        } else if (boundary != null && boundary.customerManagedPolicy() != null) {
            item.put(
                    "permissionsBoundary", Map.of("customerManagedPolicy", customer(boundary.customerManagedPolicy())));
        }
        return item;
    }

    private static Map<String, Object> customer(CustomerManagedPolicy policy) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", policy.name());
        if (!policy.path().equals("/")) {
            item.put("path", policy.path());
        }
        return item;
    }

    Map<String, String> texts() {
        return texts;
    }

    /** The set that each file is about. */
    Map<String, String> sets() {
        return sets;
    }
}
