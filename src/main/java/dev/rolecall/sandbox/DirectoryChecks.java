package dev.rolecall.sandbox;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.identitystore.model.ResourceType;
import software.amazon.awssdk.services.identitystore.model.User;

/** What every identitystore operation asks first: that the store, the user, the group or the membership exists. */
final class DirectoryChecks {

    private DirectoryChecks() {}

    static void store(World world, String id) {
        if (world.instances().isEmpty()
                || !world.instances().get(0).identityStoreId().equals(id)) {
            throw DirectoryErrors.notFound(ResourceType.IDENTITY_STORE, id);
        }
    }

    static User user(World world, String store, String id) {
        store(world, store);
        return world.directory().user(id).orElseThrow(() -> DirectoryErrors.notFound(ResourceType.USER, id));
    }

    static Group group(World world, String store, String id) {
        store(world, store);
        return world.directory().group(id).orElseThrow(() -> DirectoryErrors.notFound(ResourceType.GROUP, id));
    }

    static GroupMembership membership(World world, String store, String id) {
        store(world, store);
        GroupMembership found = world.directory().memberships().get(id);
        if (found == null) {
            throw DirectoryErrors.notFound(ResourceType.GROUP_MEMBERSHIP, id);
        }
        return found;
    }

    /** Refuses what the model leaves optional and its words require. */
    static void given(String member, @Nullable Object value) {
        if (value == null) {
            throw DirectoryErrors.validation(member + " is required");
        }
    }

    /** These "are reserved names and can't be used for users or groups" (model of CreateUser and CreateGroup); the error is assumed. */
    static void notReserved(String name) {
        if (name.equals("Administrator") || name.equals("AWSAdministrators")) {
            throw DirectoryErrors.validation("The name " + name + " is reserved");
        }
    }

    /** Ids are the ten digits of the store and a UUID (pattern of PrincipalId, aws-facts.md section 1b). */
    static String newId(World world) {
        return world.instances().get(0).identityStoreId().substring("d-".length())
                + '-'
                + world.ids().uuid();
    }
}
