package dev.rolecall.sandbox;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes the role that a permission set has in an account as nobody could through the API, which protects these roles. The set and
 * where it is provisioned stay as they are.
 */
public final class RoleEdit {

    private final World world;
    private final AccountIam iam;
    private final String permissionSet;

    RoleEdit(World world, AccountIam iam, String permissionSet) {
        this.world = world;
        this.iam = iam;
        this.permissionSet = permissionSet;
    }

    private Role role() {
        return world.provisionings()
                .get(
                        iam.account(),
                        world.permissionSets()
                                .named(permissionSet)
                                .map(PermissionSetState::arn)
                                .orElse(""))
                .flatMap(provisioned -> iam.role(provisioned.roleName()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no role of " + permissionSet + " in account " + iam.account()));
    }

    private RoleEdit put(UnaryOperator<Role> change) {
        iam.put(change.apply(role()));
        return this;
    }

    /** The role's present name. */
    public String name() {
        return role().name();
    }

    public RoleEdit attach(String policyArn) {
        SortedSet<String> attached = new TreeSet<>(role().attached());
        attached.add(policyArn);
        return put(role -> role.withPolicies(attached, role.inline()));
    }

    public RoleEdit detach(String policyArn) {
        SortedSet<String> attached = new TreeSet<>(role().attached());
        attached.remove(policyArn);
        return put(role -> role.withPolicies(attached, role.inline()));
    }

    /** Sets an inline policy, or removes it where there is no document. */
    public RoleEdit inline(String name, @Nullable String document) {
        SortedMap<String, String> inline = new TreeMap<>(role().inline());
        if (document == null) {
            inline.remove(name);
        } else {
            inline.put(name, document);
        }
        return put(role -> role.withPolicies(role.attached(), inline));
    }

    public RoleEdit boundary(@Nullable String policyArn) {
        return put(role -> role.withBoundary(policyArn));
    }

    public RoleEdit maxSession(int seconds) {
        return put(role -> role.withMaxSession(seconds));
    }

    public RoleEdit trust(UnaryOperator<String> change) {
        return put(role -> role.withTrust(change.apply(role.trust())));
    }

    /** Takes the role away; AWS goes on to say that the set is provisioned. */
    public void remove() {
        iam.removeRole(role().name());
    }

    /** Puts a role beside it that looks as it does but for its name. */
    public RoleEdit copyAs(String otherName) {
        return copyTo(iam.account(), otherName);
    }

    /** Puts such a role into that account, which trusts whom the original trusts. */
    public RoleEdit copyTo(String account, String otherName) {
        Role role = role();
        world.iam(account)
                .put(new Role(
                        otherName,
                        role.path(),
                        "AROA" + world.ids().base32(17),
                        world.now(),
                        role.trust(),
                        role.description(),
                        role.maxSessionSeconds(),
                        role.attached(),
                        role.inline(),
                        role.boundary(),
                        new TreeMap<>()));
        return this;
    }
}
