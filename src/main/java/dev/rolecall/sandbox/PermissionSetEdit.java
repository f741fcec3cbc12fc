package dev.rolecall.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a permission set is seeded with; see {@link SandboxEdit#permissionSet}. Nothing is validated. */
public final class PermissionSetEdit {

    private @Nullable String description;
    private String sessionDuration = SetContent.DEFAULT_DURATION;
    private @Nullable String relayState;
    private String inlinePolicy = "";
    private @Nullable Boundary boundary;
    private final SortedSet<String> managedPolicies = new TreeSet<>();
    private final List<CustomerPolicy> customerPolicies = new ArrayList<>();
    private final SortedMap<String, String> tags = new TreeMap<>();

    PermissionSetEdit() {}

    public PermissionSetEdit description(String text) {
        description = text;
        return this;
    }

    /** ISO 8601, such as PT8H. */
    public PermissionSetEdit sessionDuration(String iso) {
        sessionDuration = iso;
        return this;
    }

    public PermissionSetEdit relayState(String url) {
        relayState = url;
        return this;
    }

    public PermissionSetEdit managedPolicy(String arn) {
        managedPolicies.add(arn);
        return this;
    }

    public PermissionSetEdit customerPolicy(String path, String name) {
        customerPolicies.add(new CustomerPolicy(name, path));
        return this;
    }

    public PermissionSetEdit inlinePolicy(String document) {
        inlinePolicy = document;
        return this;
    }

    public PermissionSetEdit managedBoundary(String arn) {
        boundary = new Boundary(arn, null);
        return this;
    }

    public PermissionSetEdit customerBoundary(String path, String name) {
        boundary = new Boundary(null, new CustomerPolicy(name, path));
        return this;
    }

    public PermissionSetEdit tag(String key, String value) {
        tags.put(key, value);
        return this;
    }

    SetContent content() {
        return new SetContent(
                description, sessionDuration, relayState, managedPolicies, customerPolicies, inlinePolicy, boundary);
    }

    SortedMap<String, String> tags() {
        return tags;
    }
}
