package dev.rolecall.sandbox;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The IAM of one account: roles and customer managed policies. Their names are not case-sensitive. */
final class AccountIam {

    private final String account;
    private final NavigableMap<String, Role> roles = new TreeMap<>();
    private final NavigableMap<String, Policy> policies = new TreeMap<>();
    private final Map<String, Integer> attachments = new HashMap<>();

    private @Nullable String portalTrust;

    AccountIam(String account) {
        this.account = account;
    }

    /** The trust policy that all roles of Identity Center in the account share. */
    String portalTrust(Supplier<String> make) {
        String trust = portalTrust == null ? make.get() : portalTrust;
        portalTrust = trust;
        return trust;
    }

    String account() {
        return account;
    }

    /** By lower-case name. */
    NavigableMap<String, Role> roles() {
        return roles;
    }

    /** By lower-case name. */
    NavigableMap<String, Policy> policies() {
        return policies;
    }

    Optional<Role> role(String name) {
        return Optional.ofNullable(roles.get(name.toLowerCase(Locale.ROOT)));
    }

    void put(Role role) {
        Role before = roles.put(role.name().toLowerCase(Locale.ROOT), role);
        if (before != null) {
            count(before, -1);
        }
        count(role, 1);
    }

    void removeRole(String name) {
        Role before = roles.remove(name.toLowerCase(Locale.ROOT));
        if (before != null) {
            count(before, -1);
        }
    }

    private void count(Role role, int by) {
        role.attached().forEach(arn -> attachments.merge(arn, by, Integer::sum));
    }

    int attachmentsOf(String policyArn) {
        return attachments.getOrDefault(policyArn, 0);
    }

    /** How many roles have the policy as their permissions boundary. */
    int boundBy(String policyArn) {
        return (int) roles.values().stream()
                .filter(role -> policyArn.equalsIgnoreCase(role.boundary()))
                .count();
    }

    Optional<Policy> policyNamed(String name) {
        return Optional.ofNullable(policies.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The policy that a permission set refers to: the name in any case, the path exactly. */
    Optional<Policy> find(CustomerPolicy reference) {
        return policyNamed(reference.name()).filter(policy -> policy.path().equals(reference.path()));
    }

    Optional<Policy> policy(String arn) {
        return policyNamed(arn.substring(arn.lastIndexOf('/') + 1))
                .filter(policy -> policy.arnIn(account).equalsIgnoreCase(arn));
    }

    void put(Policy policy) {
        policies.put(policy.name().toLowerCase(Locale.ROOT), policy);
    }

    void removePolicy(Policy policy) {
        policies.remove(policy.name().toLowerCase(Locale.ROOT));
    }
}
