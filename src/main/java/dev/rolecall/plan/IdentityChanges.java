package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Group;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone;
import dev.rolecall.model.User;
import dev.rolecall.model.UserDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Users, groups and memberships, where the identity source lets us. */
final class IdentityChanges {
    private final LiveEstate live;
    private final Renames renames;
    private final List<Change> changes = new ArrayList<>();

    private IdentityChanges(LiveEstate live, Renames renames) {
        this.live = live;
        this.renames = renames;
    }

    static List<Change> of(Definitions definitions, LiveEstate live, Renames renames) {
        if (definitions.settings().identitySource() == Settings.IdentitySource.EXTERNAL) {
            return List.of();
        }
        IdentityChanges identity = new IdentityChanges(live, renames);
        definitions.users().values().forEach(identity::user);
        definitions.groups().values().forEach(identity::group);
        definitions.removed().forEach(identity::buried);
        return identity.changes;
    }

    private void user(UserDefinition definition) {
        User wanted = definition.user();
        User present = live.estate().users().get(wanted.userName());
        Why why = Why.asked(definition.source());
        if (present == null) {
            changes.add(new Change.OfUser(Action.CREATE, null, wanted.withDefaults(), why));
        } else if (!wanted.over(present).equals(present)) {
            changes.add(new Change.OfUser(Action.UPDATE, present, wanted.over(present), why));
        }
    }

    private void group(GroupDefinition definition) {
        if (definition.reference()) {
            return;
        }
        Group wanted = definition.group();
        Group present = live.estate().groups().get(wanted.name());
        Why why = Why.asked(definition.source());
        if (present == null) {
            changes.add(new Change.OfGroup(Action.CREATE, null, wanted.withMembers(null), why));
        } else {
            Group before = present.withName(renames.liveName(wanted.name())).withMembers(null);
            Group after = new Group(
                    wanted.name(), wanted.description() == null ? present.description() : wanted.description(), null);
            if (!before.equals(after)) {
                changes.add(new Change.OfGroup(Action.UPDATE, before, after, why));
            }
        }
        if (wanted.members() != null) {
            members(wanted.name(), wanted.members(), present, why);
        }
    }

    private void members(String group, SortedSet<String> wanted, @Nullable Group present, Why why) {
        Set<String> have = present == null ? Set.of() : present.knownMembers();
        for (String user : wanted) {
            if (!have.contains(user)) {
                changes.add(new Change.OfMembership(Action.CREATE, group, user, why));
            }
        }
        for (String user : have) {
            if (!wanted.contains(user)) {
                changes.add(new Change.OfMembership(Action.DELETE, group, user, why));
            }
        }
    }

    private void buried(Tombstone tombstone) {
        Why why = Why.asked(tombstone.source());
        switch (tombstone.kind()) {
            case GROUP -> {
                Group present = live.estate().groups().get(tombstone.name());
                if (present != null) {
                    for (String member : new TreeSet<>(present.knownMembers())) {
                        changes.add(new Change.OfMembership(Action.DELETE, tombstone.name(), member, why));
                    }
                    changes.add(new Change.OfGroup(Action.DELETE, present.withMembers(null), null, why));
                }
            }
            case USER -> {
                User present = live.estate().users().get(tombstone.name());
                if (present != null) {
                    changes.add(new Change.OfUser(Action.DELETE, Objects.requireNonNull(present), null, why));
                }
            }
            case PERMISSION_SET -> {}
        }
    }
}
