package dev.rolecall.scenario;

import dev.rolecall.live.AccountEntry;
import dev.rolecall.live.AccountGate;
import dev.rolecall.live.AccountIam;
import dev.rolecall.live.AccountPolicy;
import dev.rolecall.live.AccountRole;
import dev.rolecall.live.RolePermissions;
import dev.rolecall.model.CustomerManagedPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An account's IAM that says what one wants of AWS's own policies; of all else it says what is there. */
record PlayedIam(AccountIam real, Predicate<String> awsManaged) implements AccountIam {
    static UnaryOperator<AccountGate> gate(Predicate<String> awsManaged) {
        return gate -> account -> gate.enter(account) instanceof AccountEntry.Open open
                ? new AccountEntry.Open(new PlayedIam(open.iam(), awsManaged))
                : gate.enter(account);
    }

    @Override
    public String account() {
        return real.account();
    }

    @Override
    public List<AccountRole> portalRoles() {
        return real.portalRoles();
    }

    @Override
    public @Nullable RolePermissions permissions(String roleName) {
        return real.permissions(roleName);
    }

    @Override
    public List<CustomerManagedPolicy> policies() {
        return real.policies();
    }

    @Override
    public Map<String, String> policyTags(CustomerManagedPolicy reference) {
        return real.policyTags(reference);
    }

    @Override
    public @Nullable AccountPolicy policy(CustomerManagedPolicy reference) {
        return real.policy(reference);
    }

    @Override
    public boolean hasAwsManaged(String policy) {
        return awsManaged.test(policy);
    }
}
