package dev.rolecall.plan;

import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PolicyDocument;
import java.util.Set;

/** Sets that let somebody do anything, or give himself the right to. */
public final class AdministratorLike {
    private static final Set<String> POLICIES = Set.of("AdministratorAccess", "IAMFullAccess");

    private AdministratorLike() {}

    public static boolean is(PermissionSet set) {
        PolicyDocument inline = set.inlinePolicy();
        return set.awsManagedPolicies().stream().anyMatch(POLICIES::contains)
                || (inline != null && inline.allowsEverything());
    }
}
