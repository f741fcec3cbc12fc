package dev.rolecall.live;

import dev.rolecall.model.CustomerManagedPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port that reads the IAM of one account. All there is, pages put together, or {@link CallFailure}. Safe for several threads. */
public interface AccountIam {
    String account();

    /** The roles that IAM Identity Center made here. */
    List<AccountRole> portalRoles();

    /** What one of them may do; absent where the role is gone by now. */
    @Nullable RolePermissions permissions(String roleName);

    /** Names and paths of all customer managed policies, as IAM spells them. */
    List<CustomerManagedPolicy> policies();

    /** Tags of one of them; none where it is gone by now. */
    Map<String, String> policyTags(CustomerManagedPolicy reference);

    /** The customer managed policy of that path and name; absent where there is none. */
    @Nullable AccountPolicy policy(CustomerManagedPolicy reference);

    /** Whether AWS has a managed policy of its own of that path and name; every account sees the same. */
    boolean hasAwsManaged(String policy);
}
