package dev.rolecall.plan;

import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PolicyDocument;
import java.util.Set;

/** Sets that let somebody do anything, or give himself the right to. */
public final class AdministratorLike {
    private static final Set<String> POLICIES = Set.of("AdministratorAccess", "IAMFullAccess");

    private AdministratorLike() {}

    /** By what the set itself says; of customer managed policies it has no more than the names. */
    public static boolean is(PermissionSet set) {
        return is(set, Set.of());
    }

    /** @param boundless customer managed policies of which it is known that they allow everything */
    static boolean is(PermissionSet set, Set<CustomerManagedPolicy> boundless) {
        PolicyDocument inline = set.inlinePolicy();
        return set.awsManagedPolicies().stream().anyMatch(POLICIES::contains)
                || set.customerManagedPolicies().stream().anyMatch(boundless::contains)
                || (inline != null && inline.allowsEverything());
    }
}
