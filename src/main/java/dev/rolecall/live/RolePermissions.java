package dev.rolecall.live;

import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a role may do.
 *
 * @param awsManagedPolicies by name with path, as permission sets have them
 * @param inline documents by name
 */
public record RolePermissions(
        SortedSet<String> awsManagedPolicies,
        SortedSet<CustomerManagedPolicy> customerManagedPolicies,
        SortedMap<String, PolicyDocument> inline,
        @Nullable PermissionsBoundary boundary) {

    public RolePermissions {
        awsManagedPolicies = Collections.unmodifiableSortedSet(new TreeSet<>(awsManagedPolicies));
        customerManagedPolicies = Collections.unmodifiableSortedSet(new TreeSet<>(customerManagedPolicies));
        inline = Collections.unmodifiableSortedMap(new TreeMap<>(inline));
    }
}
