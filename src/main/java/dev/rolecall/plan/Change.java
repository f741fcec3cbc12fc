package dev.rolecall.plan;

import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.Principal;
import dev.rolecall.model.User;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One thing that is to become different: names and values before and after, never ARNs or ids. */
public sealed interface Change {
    Action action();

    Kind kind();

    Rank rank();

    /** What it is about, for people. */
    String subject();

    Why why();

    Change withWhy(Why why);

    /** Why it can't be made now; absent where it can. */
    default @Nullable String blocked() {
        return why().blocked();
    }

    /** A user comes, changes or goes. */
    record OfUser(
            Action action, @Nullable User before, @Nullable User after, Why why) implements Change {
        public String userName() {
            return (after != null ? after : java.util.Objects.requireNonNull(before)).userName();
        }

        @Override
        public Kind kind() {
            return Kind.USER;
        }

        @Override
        public Rank rank() {
            return action == Action.DELETE ? Rank.USERS_OUT : Rank.USERS_IN;
        }

        @Override
        public String subject() {
            return userName();
        }

        @Override
        public OfUser withWhy(Why other) {
            return new OfUser(action, before, after, other);
        }
    }

    /** A group comes, changes (its name too) or goes. Members are changes of their own. */
    record OfGroup(
            Action action, @Nullable Group before, @Nullable Group after, Why why) implements Change {
        public String name() {
            return (after != null ? after : java.util.Objects.requireNonNull(before)).name();
        }

        /** Whether the group gets another name in place. */
        public boolean renames() {
            return before != null && after != null && !before.name().equals(after.name());
        }

        @Override
        public Kind kind() {
            return Kind.GROUP;
        }

        @Override
        public Rank rank() {
            return action == Action.DELETE ? Rank.GROUPS_OUT : Rank.GROUPS_IN;
        }

        @Override
        public String subject() {
            return renames() && before != null ? name() + " (was " + before.name() + ")" : name();
        }

        @Override
        public OfGroup withWhy(Why other) {
            return new OfGroup(action, before, after, other);
        }
    }

    /** A user joins or leaves a group. */
    record OfMembership(Action action, String group, String user, Why why) implements Change {
        @Override
        public Kind kind() {
            return Kind.MEMBERSHIP;
        }

        @Override
        public Rank rank() {
            return action == Action.DELETE ? Rank.MEMBERSHIPS_OUT : Rank.MEMBERSHIPS_IN;
        }

        @Override
        public String subject() {
            return user + " in group " + group;
        }

        @Override
        public OfMembership withWhy(Why other) {
            return new OfMembership(action, group, user, other);
        }
    }

    /** A permission set comes with its contents, changes, or goes. Both sides are whole. */
    record OfPermissionSet(
            Action action,
            @Nullable PermissionSet before,
            @Nullable PermissionSet after,
            Why why) implements Change {
        public String name() {
            return (after != null ? after : java.util.Objects.requireNonNull(before)).name();
        }

        @Override
        public Kind kind() {
            return Kind.PERMISSION_SET;
        }

        @Override
        public Rank rank() {
            return switch (action) {
                case CREATE -> Rank.SETS_IN;
                case DELETE -> Rank.SETS_OUT;
                case UPDATE, ADOPT, PROVISION -> Rank.SET_CONTENTS;
            };
        }

        @Override
        public String subject() {
            return name();
        }

        @Override
        public OfPermissionSet withWhy(Why other) {
            return new OfPermissionSet(action, before, after, other);
        }
    }

    /** A set that is there already becomes this owner's. */
    record OfOwner(String permissionSet, @Nullable String before, String after, Why why) implements Change {
        @Override
        public Action action() {
            return Action.ADOPT;
        }

        @Override
        public Kind kind() {
            return Kind.PERMISSION_SET;
        }

        @Override
        public Rank rank() {
            return Rank.ADOPT;
        }

        @Override
        public String subject() {
            return permissionSet;
        }

        @Override
        public OfOwner withWhy(Why other) {
            return new OfOwner(permissionSet, before, after, other);
        }
    }

    /**
     * An account.
     *
     * @param name absent where the organization does not have it
     */
    record Place(String id, @Nullable String name) {
        public String label() {
            return name == null ? id : name + " (" + id + ")";
        }
    }

    /**
     * A customer managed policy comes into an account, changes there, or goes.
     *
     * @param before absent too where nobody knows, since the account can't be entered: an update that is blocked
     * @param permissionSets names of the sets that name it, now or then
     */
    record OfPolicy(
            Action action,
            Place place,
            CustomerManagedPolicy policy,
            @Nullable PolicyDocument before,
            @Nullable PolicyDocument after,
            SortedSet<String> permissionSets,
            Why why)
            implements Change {
        public OfPolicy {
            permissionSets = Collections.unmodifiableSortedSet(new TreeSet<>(permissionSets));
        }

        @Override
        public Kind kind() {
            return Kind.POLICY;
        }

        @Override
        public Rank rank() {
            return action == Action.DELETE ? Rank.POLICIES_OUT : Rank.POLICIES_IN;
        }

        @Override
        public String subject() {
            return policy + " in " + place.label();
        }

        @Override
        public OfPolicy withWhy(Why other) {
            return new OfPolicy(action, place, policy, before, after, permissionSets, other);
        }
    }

    /** A customer managed policy that is there already becomes this owner's. */
    record OfPolicyOwner(
            Place place,
            CustomerManagedPolicy policy,
            @Nullable String before,
            String after,
            Why why) implements Change {
        @Override
        public Action action() {
            return Action.ADOPT;
        }

        @Override
        public Kind kind() {
            return Kind.POLICY;
        }

        @Override
        public Rank rank() {
            return Rank.POLICIES_IN;
        }

        @Override
        public String subject() {
            return policy + " in " + place.label();
        }

        @Override
        public OfPolicyOwner withWhy(Why other) {
            return new OfPolicyOwner(place, policy, before, after, other);
        }
    }

    /**
     * The roles of a set are brought up to date.
     *
     * @param accounts names by id
     * @param everywhere whether these are all accounts where it is provisioned, so that one request does
     */
    record OfProvisioning(String permissionSet, SortedMap<String, String> accounts, boolean everywhere, Why why)
            implements Change {
        public OfProvisioning {
            accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
        }

        @Override
        public Action action() {
            return Action.PROVISION;
        }

        @Override
        public Kind kind() {
            return Kind.PROVISIONING;
        }

        @Override
        public Rank rank() {
            return Rank.PROVISION;
        }

        @Override
        public String subject() {
            return permissionSet + " in "
                    + (accounts.size() == 1
                            ? accounts.values().iterator().next() + " (" + accounts.firstKey() + ")"
                            : accounts.size() + " accounts");
        }

        @Override
        public OfProvisioning withWhy(Why other) {
            return new OfProvisioning(permissionSet, accounts, everywhere, other);
        }
    }

    /**
     * A principal gets or loses a set in an account.
     *
     * @param accountName absent where the organization does not have the account
     * @param expires when it will not be wanted any more
     */
    record OfAssignment(
            Action action,
            Assignment assignment,
            @Nullable String accountName,
            @Nullable Instant expires,
            @Nullable String reason,
            Why why)
            implements Change {

        static OfAssignment of(Action action, Assignment assignment, @Nullable Account account, Why why) {
            return new OfAssignment(action, assignment, account == null ? null : account.name(), null, null, why);
        }

        public Principal principal() {
            return assignment.principal();
        }

        @Override
        public Kind kind() {
            return Kind.ASSIGNMENT;
        }

        @Override
        public Rank rank() {
            return action == Action.DELETE ? Rank.ASSIGNMENTS_OUT : Rank.ASSIGNMENTS_IN;
        }

        @Override
        public String subject() {
            String account =
                    accountName == null ? assignment.account() : accountName + " (" + assignment.account() + ")";
            return assignment.permissionSet() + " for " + principal().label() + " in " + account;
        }

        @Override
        public OfAssignment withWhy(Why other) {
            return new OfAssignment(action, assignment, accountName, expires, reason, other);
        }
    }
}
