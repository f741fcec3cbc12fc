package dev.rolecall.imports;

import dev.rolecall.imports.TerraformState.TfObject;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.Settings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The permission sets of a Terraform state, put together from the resources that make each. */
final class TerraformSets {
    private static final Pattern AWS_MANAGED = Pattern.compile("arn:aws[a-z-]*:iam::aws:policy/(.+)");

    /** As AWS constrains it (aws-facts, appendix M11: PermissionSetName). */
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,32}");

    private final Map<String, String> names = new HashMap<>();
    private final SortedMap<String, PermissionSet> sets = new TreeMap<>();
    private final List<String> notes;

    TerraformSets(LiveEstate live, List<String> notes) {
        this.notes = notes;
        live.owners().keySet().forEach(name -> {
            String arn = live.handles().permissionSetArn(name);
            if (arn != null) {
                names.put(arn, name);
            }
        });
    }

    /** Sets that the state manages, by name. */
    SortedMap<String, PermissionSet> all() {
        return sets;
    }

    /** The set's name; absent where neither the state nor AWS knows it. */
    @Nullable String name(String arn) {
        return names.get(arn);
    }

    void named(TfObject object) {
        String name = object.text("name");
        if (name.isEmpty()) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            notes.add(object.address() + ": not carried over, since AWS has no permission set of such a name");
            return;
        }
        names.put(object.text("arn"), name);
        if (object.managed() && sets.containsKey(name)) {
            throw TerraformEstate.twice(object, "permission set", name);
        } else if (object.managed()) {
            sets.put(
                    name,
                    new PermissionSet(
                            name,
                            orNull(object.text("description")),
                            session(object),
                            orNull(object.text("relay_state")),
                            new TreeSet<>(),
                            new TreeSet<>(),
                            null,
                            null,
                            tags(object)));
        }
    }

    private Duration session(TfObject object) {
        String text = object.text("session_duration");
        try {
            return text.isEmpty() ? PermissionSet.DEFAULT_SESSION : Duration.parse(text);
        } catch (DateTimeParseException e) {
            notes.add(object.address() + ": its session_duration '" + text + "' is none, so it becomes PT1H");
            return PermissionSet.DEFAULT_SESSION;
        }
    }

    /** What AWS has: the provider's default tags are only in {@code tags_all}. */
    private static SortedMap<String, String> tags(TfObject object) {
        SortedMap<String, String> tags = new TreeMap<>();
        JsonNode all = object.attributes().path("tags_all");
        JsonNode given = all.isObject() ? all : object.attributes().path("tags");
        given.properties().forEach(tag -> {
            if (!tag.getKey().startsWith("aws:") && !tag.getKey().startsWith(Settings.RESERVED_TAG_PREFIX)) {
                tags.put(tag.getKey(), tag.getValue().asString(""));
            }
        });
        return tags;
    }

    /** Takes in what belongs to a set; says whether the object is of such a kind. */
    boolean part(TfObject object) {
        switch (object.type()) {
            case "aws_ssoadmin_managed_policy_attachment" ->
                change(object, set -> withAws(set, object, object.text("managed_policy_arn")));
            case "aws_ssoadmin_managed_policy_attachments_exclusive" ->
                object.attributes()
                        .path("managed_policy_arns")
                        .forEach(arn -> change(object, set -> withAws(set, object, arn.asString(""))));
            case "aws_ssoadmin_customer_managed_policy_attachment" ->
                change(object, set -> withCustomer(set, object.block("customer_managed_policy_reference")));
            case "aws_ssoadmin_customer_managed_policy_attachments_exclusive" ->
                object.attributes()
                        .path("customer_managed_policy_reference")
                        .forEach(reference -> change(object, set -> withCustomer(set, reference)));
            case "aws_ssoadmin_permission_set_inline_policy" ->
                change(
                        object,
                        set -> set.withInlinePolicy(
                                object.text("inline_policy").isEmpty()
                                        ? null
                                        : PolicyDocument.live(object.text("inline_policy"))));
            case "aws_ssoadmin_permissions_boundary_attachment" -> change(object, set -> withBoundary(set, object));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void change(TfObject object, UnaryOperator<PermissionSet> change) {
        String name = name(object.text("permission_set_arn"));
        if (name == null || !sets.containsKey(name)) {
            notes.add(object.address() + ": not carried over, since the state does not manage its permission set"
                    + (name == null ? "" : " " + name));
        } else {
            sets.computeIfPresent(name, (n, set) -> change.apply(set));
        }
    }

    private PermissionSet withAws(PermissionSet set, TfObject object, String arn) {
        Matcher policy = AWS_MANAGED.matcher(arn);
        if (!policy.matches()) {
            notes.add(object.address() + ": not carried over, since '" + arn + "' is no policy that AWS keeps");
            return set;
        }
        TreeSet<String> policies = new TreeSet<>(set.awsManagedPolicies());
        policies.add(policy.group(1));
        return set.withPolicies(policies, set.customerManagedPolicies());
    }

    private static PermissionSet withCustomer(PermissionSet set, JsonNode reference) {
        TreeSet<CustomerManagedPolicy> policies = new TreeSet<>(set.customerManagedPolicies());
        policies.add(customer(reference));
        return set.withPolicies(set.awsManagedPolicies(), policies);
    }

    private static CustomerManagedPolicy customer(JsonNode reference) {
        return new CustomerManagedPolicy(
                reference.path("name").asString(""), reference.path("path").asString("/"));
    }

    private PermissionSet withBoundary(PermissionSet set, TfObject object) {
        JsonNode boundary = object.block("permissions_boundary");
        Matcher policy = AWS_MANAGED.matcher(boundary.path("managed_policy_arn").asString(""));
        if (policy.matches()) {
            return set.withPermissionsBoundary(PermissionsBoundary.aws(policy.group(1)));
        }
        JsonNode references = boundary.path("customer_managed_policy_reference");
        JsonNode reference = references.isArray() ? references.path(0) : references;
        if (reference.path("name").asString("").isEmpty()) {
            notes.add(object.address() + ": not carried over, since it names no policy");
            return set;
        }
        return set.withPermissionsBoundary(PermissionsBoundary.customer(customer(reference)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
