package dev.rolecall.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.identitystore.model.ExternalId;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.Name;
import software.amazon.awssdk.services.identitystore.model.User;
import software.amazon.awssdk.services.identitystore.model.UserStatus;

/**
 * Puts state into a sandbox by name, past every check, throttle and permission: for seeds and for tests that need a world as it
 * could be, not as the API would let them make it. Things are named as people name them; units are made when first named. Whatever
 * cannot be done throws IllegalArgumentException.
 *
 * <p>Taken from {@link Sandbox#edit()}. An edit is for one thread and not to be kept while others call.
 */
public final class SandboxEdit {

    private final World world;

    SandboxEdit(World world) {
        this.world = world;
    }

    /** Makes a unit and those above it, such as {@code Workloads/Prod}. */
    public SandboxEdit unit(String path) {
        unitId(path);
        return this;
    }

    /** The id of the unit, which is made if need be. */
    String unitId(String path) {
        Organization organization = world.organization();
        String parent = organization.facts().rootId();
        for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
            String in = parent;
            parent = organization
                    .unitNamed(in, name)
                    .orElseGet(() -> {
                        Unit unit = new Unit(UnitOperations.newId(world), name, in, new TreeMap<>());
                        organization.put(unit);
                        return unit;
                    })
                    .id();
        }
        return parent;
    }

    /** An active account; the unit is made if need be, and empty stands for the root. The name need not be unique. */
    public SandboxEdit account(String id, String name, String unitPath) {
        world.organization()
                .put(new Account(
                        id,
                        name,
                        name + "-" + id + "@example.com",
                        unitId(unitPath),
                        "ACTIVE",
                        "CREATED",
                        world.now(),
                        new TreeMap<>()));
        return this;
    }

    /** PENDING_ACTIVATION, ACTIVE, SUSPENDED, PENDING_CLOSURE or CLOSED. */
    public SandboxEdit accountState(String id, String state) {
        world.organization().put(requireAccount(id).withState(state));
        return this;
    }

    public SandboxEdit accountTag(String id, String key, String value) {
        Account account = requireAccount(id);
        SortedMap<String, String> tags = new TreeMap<>(account.tags());
        tags.put(key, value);
        world.organization().put(account.withTags(tags));
        return this;
    }

    public SandboxEdit moveAccount(String id, String unitPath) {
        world.organization().put(requireAccount(id).withParent(unitId(unitPath)));
        return this;
    }

    /** All accounts but the management account. */
    public List<String> memberAccounts() {
        return world.organization().accounts().keySet().stream()
                .filter(id -> !world.organization().isManagement(id))
                .toList();
    }

    /** A role with AdministratorAccess that the management account can assume. */
    public SandboxEdit role(String account, String name) {
        world.iam(account)
                .put(AccessRoles.trusting(
                        world, name, world.organization().facts().managementAccount()));
        return this;
    }

    /** A customer managed policy in one account. */
    public SandboxEdit customerPolicy(String account, String path, String name, String document) {
        return customerPolicy(account, path, name, List.of(document), Map.of());
    }

    /** The same with earlier versions, the oldest first, of which the last is in force, and with tags. */
    public SandboxEdit customerPolicy(
            String account, String path, String name, List<String> documents, Map<String, String> tags) {
        SortedMap<Integer, Policy.Version> versions = new TreeMap<>();
        documents.forEach(document -> versions.put(versions.size() + 1, new Policy.Version(document, world.now())));
        world.iam(account)
                .put(new Policy(
                        name,
                        path,
                        "ANPA" + world.ids().base32(17),
                        world.now(),
                        world.now(),
                        null,
                        versions,
                        versions.size(),
                        versions.size() + 1,
                        new TreeMap<>(tags)));
        return this;
    }

    /** Makes the account a delegated administrator of IAM Identity Center. */
    public SandboxEdit delegate(String account) {
        world.organization()
                .delegations()
                .computeIfAbsent(requireAccount(account).id(), id -> new TreeMap<>())
                .put(Organization.SSO_PRINCIPAL, world.now());
        return this;
    }

    /** Takes all instances away: ListInstances is then empty. */
    public SandboxEdit noInstance() {
        world.instances().clear();
        return this;
    }

    /** Gives the account an instance of its own, as CreateInstance would. */
    public SandboxEdit accountInstance(String account) {
        world.accountInstances()
                .put(
                        requireAccount(account).id(),
                        Instance.active(
                                "arn:aws:sso:::instance/ssoins-" + world.ids().hex(16),
                                "d-" + world.ids().hex(10),
                                account,
                                world.instances().isEmpty()
                                        ? "eu-west-1"
                                        : world.instances().get(0).region(),
                                world.now()));
        return this;
    }

    /** A user whose user name is also the primary e-mail address. */
    public SandboxEdit user(String userName, String givenName, String familyName) {
        world.directory()
                .put(User.builder()
                        .identityStoreId(world.instances().get(0).identityStoreId())
                        .userId(DirectoryChecks.newId(world))
                        .userName(userName)
                        .name(Name.builder()
                                .givenName(givenName)
                                .familyName(familyName)
                                .build())
                        .displayName(givenName + " " + familyName)
                        .emails(Email.builder()
                                .value(userName)
                                .type("work")
                                .primary(true)
                                .build())
                        .userStatus(UserStatus.ENABLED)
                        .createdAt(world.now())
                        .updatedAt(world.now())
                        .build());
        return this;
    }

    /** Marks a user as kept by an external identity provider. */
    public SandboxEdit externalUser(String userName, String issuer, String id) {
        User user = requireUser(userName);
        world.directory()
                .put(user.toBuilder()
                        .externalIds(ExternalId.builder().issuer(issuer).id(id).build())
                        .build());
        return this;
    }

    /** Adds a group; an empty description is none, since AWS keeps none of no length. */
    public SandboxEdit group(String displayName, String description) {
        world.directory()
                .put(Group.builder()
                        .identityStoreId(world.instances().get(0).identityStoreId())
                        .groupId(DirectoryChecks.newId(world))
                        .displayName(displayName)
                        .description(description.isEmpty() ? null : description)
                        .createdAt(world.now())
                        .updatedAt(world.now())
                        .build());
        return this;
    }

    /** Marks a group as kept by an external identity provider, which the API itself can't do (aws-facts.md section 3). */
    public SandboxEdit externalGroup(String displayName, String issuer, String id) {
        Group group = requireGroup(displayName);
        world.directory()
                .put(group.toBuilder()
                        .externalIds(ExternalId.builder().issuer(issuer).id(id).build())
                        .build());
        return this;
    }

    public SandboxEdit member(String group, String userName) {
        world.directory()
                .put(GroupMembership.builder()
                        .identityStoreId(world.instances().get(0).identityStoreId())
                        .membershipId(DirectoryChecks.newId(world))
                        .groupId(requireGroup(group).groupId())
                        .memberId(MemberId.fromUserId(requireUser(userName).userId()))
                        .createdAt(world.now())
                        .updatedAt(world.now())
                        .build());
        return this;
    }

    /** A permission set, provisioned nowhere yet; one of that name is changed, its roles are left behind. */
    public SandboxEdit permissionSet(String name, UnaryOperator<PermissionSetEdit> says) {
        PermissionSetEdit edit = says.apply(new PermissionSetEdit());
        Optional<PermissionSetState> before = world.permissionSets().named(name);
        PermissionSetState set = before.isPresent()
                ? before.get().withContent(edit.content()).withTags(edit.tags())
                : new PermissionSetState(
                        "arn:aws:sso:::permissionSet/"
                                + world.instances().get(0).id() + "/ps-"
                                + world.ids().hex(16),
                        name,
                        world.now(),
                        edit.content(),
                        edit.tags(),
                        1);
        world.permissionSets().put(set);
        return this;
    }

    public SandboxEdit assignGroup(String permissionSet, String group, String account) {
        return assign(permissionSet, "GROUP", requireGroup(group).groupId(), account);
    }

    public SandboxEdit assignUser(String permissionSet, String userName, String account) {
        return assign(permissionSet, "USER", requireUser(userName).userId(), account);
    }

    /** An assignment of a principal that may not exist, as they stay behind when a group is deleted. The role is made. */
    public SandboxEdit assign(String permissionSet, String principalType, String principalId, String account) {
        PermissionSetState set = requireSet(permissionSet);
        String trouble = Provisioner.provision(world, set, account);
        if (trouble != null) {
            throw new IllegalArgumentException(trouble);
        }
        world.assignments().add(new Assignment(account, set.arn(), principalType, principalId));
        return this;
    }

    /** Provisions the set as it is now, with or without an assignment. */
    public SandboxEdit provision(String permissionSet, String account) {
        String trouble = Provisioner.provision(world, requireSet(permissionSet), account);
        if (trouble != null) {
            throw new IllegalArgumentException(trouble);
        }
        return this;
    }

    /** The role that the set has in the account, to be changed behind the set's back. */
    public RoleEdit portalRole(String permissionSet, String account) {
        return new RoleEdit(world, world.iam(account), permissionSet);
    }

    /** The id of a group, for tests that look from the other side. */
    public String groupId(String displayName) {
        return requireGroup(displayName).groupId();
    }

    public String userId(String userName) {
        return requireUser(userName).userId();
    }

    public String permissionSetArn(String name) {
        return requireSet(name).arn();
    }

    /** Removes a user or a group and its memberships; assignments stay behind. */
    public SandboxEdit removeGroup(String displayName) {
        world.directory().removeGroup(requireGroup(displayName));
        return this;
    }

    private Account requireAccount(String id) {
        return world.organization().account(id).orElseThrow(() -> missing("account", id));
    }

    private User requireUser(String name) {
        return world.directory().userNamed(name).orElseThrow(() -> missing("user", name));
    }

    private Group requireGroup(String name) {
        return world.directory().groupNamed(name).orElseThrow(() -> missing("group", name));
    }

    private PermissionSetState requireSet(String name) {
        return world.permissionSets().named(name).orElseThrow(() -> missing("permission set", name));
    }

    private static IllegalArgumentException missing(String kind, String name) {
        return new IllegalArgumentException("There is no " + kind + " " + name);
    }

    /** Many edits in one go. */
    public SandboxEdit also(Consumer<SandboxEdit> edits) {
        edits.accept(this);
        return this;
    }
}
