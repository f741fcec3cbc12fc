package dev.rolecall.audit;

import dev.rolecall.live.AccountRole;
import dev.rolecall.live.RolePermissions;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.PortalTrust;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In what a role is other than its permission set makes it (aws-facts 5). Name of the inline policy, description and tags give
 * nobody anything, and are not looked at.
 *
 * @param trust whether the trust policy is among the differences, which provisioning may leave as it is
 */
record RoleDifferences(List<String> texts, boolean trust) {
    /** Every role's, whatever the set's own session duration, which the access portal keeps (aws-facts 5). */
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    static RoleDifferences between(PermissionSet set, AccountRole role, RolePermissions has, String account) {
        List<String> texts = new ArrayList<>();
        list(texts, "AWS managed policies", set.awsManagedPolicies(), has.awsManagedPolicies());
        list(texts, "customer managed policies", set.customerManagedPolicies(), has.customerManagedPolicies());
        inline(texts, set.inlinePolicy(), has.inline());
        if (!java.util.Objects.equals(set.permissionsBoundary(), has.boundary())) {
            texts.add("permissions boundary (" + (has.boundary() == null ? "none" : has.boundary()) + " instead of "
                    + (set.permissionsBoundary() == null ? "none" : set.permissionsBoundary()) + ")");
        }
        if (!role.maxSession().equals(LONGEST_SESSION)) {
            texts.add("maximum session duration (" + role.maxSession() + " instead of " + LONGEST_SESSION + ")");
        }
        String strange = PortalTrust.strangeness(role.trust(), account);
        if (strange != null) {
            texts.add("trust policy (" + strange + ")");
        }
        return new RoleDifferences(List.copyOf(texts), strange != null);
    }

    boolean none() {
        return texts.isEmpty();
    }

    private static <T extends Comparable<T>> void list(
            List<String> texts, String what, Collection<T> wanted, Collection<T> has) {
        TreeSet<T> missing = new TreeSet<>(wanted);
        missing.removeAll(has);
        TreeSet<T> extra = new TreeSet<>(has);
        extra.removeAll(wanted);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            texts.add(what + " (" + said(missing, "missing ") + (missing.isEmpty() || extra.isEmpty() ? "" : "; ")
                    + said(extra, "beyond the set ") + ")");
        }
    }

    private static String said(Collection<?> items, String word) {
        return items.isEmpty() ? "" : word + items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void inline(
            List<String> texts, @Nullable PolicyDocument wanted, SortedMap<String, PolicyDocument> has) {
        SortedMap<String, PolicyDocument> others = new TreeMap<>(has);
        if (wanted != null) {
            others.values().remove(wanted);
        }
        boolean missing = wanted != null && !has.containsValue(wanted);
        if (missing && others.size() == 1) {
            texts.add("inline policy (another document)");
        } else if (missing) {
            texts.add("inline policy (missing)");
        } else if (!others.isEmpty()) {
            texts.add("inline policies (beyond the set " + String.join(", ", others.keySet()) + ")");
        }
    }
}
