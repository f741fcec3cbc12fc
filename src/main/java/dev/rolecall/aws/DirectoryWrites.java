package dev.rolecall.aws;

import dev.rolecall.live.Handles;
import dev.rolecall.model.Group;
import dev.rolecall.model.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.AttributeOperation;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupMembershipResponse;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupResponse;
import software.amazon.awssdk.services.identitystore.model.DeleteUserResponse;
import software.amazon.awssdk.services.identitystore.model.Email;

/** Writes users, groups and memberships. */
final class DirectoryWrites {
    private static final String SERVICE = "identitystore";

    private final IdentitystoreClient client;
    private final Calls calls;
    private final Writes writes;
    private final MadeInDirectory made;
    private final Handles handles;
    private final Names names;
    private final String store;

    DirectoryWrites(IdentitystoreClient client, Calls calls, Writes writes, Handles handles) {
        this.client = client;
        this.calls = calls;
        this.writes = writes;
        this.handles = handles;
        this.names = new Names(handles);
        this.store = handles.instance().identityStoreId();
        this.made = new MadeInDirectory(client, calls, store);
    }

    void createUser(User user) {
        String id = writes.done(
                        SERVICE,
                        "CreateUser",
                        "creating user",
                        user.userName(),
                        () -> client.createUser(r -> {
                            r.identityStoreId(store)
                                    .userName(user.userName())
                                    .displayName(user.displayName())
                                    .name(n -> n.givenName(user.givenName()).familyName(user.familyName()));
                            if (user.email() != null) {
                                r.emails(List.of(Email.builder()
                                        .value(user.email())
                                        .type("work")
                                        .primary(true)
                                        .build()));
                            }
                        }),
                        LostAnswer.ofMaking(() -> made.user(user)))
                .userId();
        handles.user(user.userName(), id);
    }

    void updateUser(User before, User after) {
        String id = names.user(after.userName());
        List<AttributeOperation> operations = new ArrayList<>();
        replaced(operations, "name.givenName", before.givenName(), after.givenName());
        replaced(operations, "name.familyName", before.familyName(), after.familyName());
        replaced(operations, "displayName", before.displayName(), after.displayName());
        if (!Objects.equals(before.email(), after.email()) && after.email() != null) {
            operations.add(AttributeOperation.builder()
                    .attributePath("emails")
                    .attributeValue(addresses(id, after.userName(), after.email()))
                    .build());
        }
        writes.done(
                SERVICE,
                "UpdateUser",
                "updating user",
                after.userName(),
                () -> client.updateUser(r -> r.identityStoreId(store).userId(id).operations(operations)));
    }

    /** The list with another primary address: AWS replaces it as a whole, and the others are not ours to drop. */
    private Document addresses(String id, String userName, String primary) {
        List<Document> addresses = new ArrayList<>();
        addresses.add(address(primary, "work", true));
        calls
                .call(
                        SERVICE,
                        "DescribeUser",
                        "reading the addresses of user " + userName,
                        () -> client.describeUser(r -> r.identityStoreId(store).userId(id)))
                .emails()
                .stream()
                .filter(email -> !Boolean.TRUE.equals(email.primary()) && !primary.equals(email.value()))
                .forEach(email -> addresses.add(address(email.value(), email.type(), false)));
        return Document.fromList(addresses);
    }

    private static Document address(String value, @Nullable String type, boolean primary) {
        Map<String, Document> fields = new LinkedHashMap<>();
        fields.put("value", Document.fromString(value));
        if (type != null) {
            fields.put("type", Document.fromString(type));
        }
        fields.put("primary", Document.fromBoolean(primary));
        return Document.fromMap(fields);
    }

    void deleteUser(String userName) {
        String id = names.user(userName);
        writes.done(
                SERVICE,
                "DeleteUser",
                "deleting user",
                userName,
                () -> client.deleteUser(r -> r.identityStoreId(store).userId(id)),
                LostAnswer.ofRemoving(DeleteUserResponse.builder().build()));
    }

    void createGroup(Group group) {
        String id = writes.done(
                        SERVICE,
                        "CreateGroup",
                        "creating group",
                        group.name(),
                        () -> client.createGroup(r -> r.identityStoreId(store)
                                .displayName(group.name())
                                .description(group.description())),
                        LostAnswer.ofMaking(() -> made.group(group)))
                .groupId();
        handles.group(group.name(), id);
    }

    void updateGroup(Group before, Group after) {
        List<AttributeOperation> operations = new ArrayList<>();
        replaced(operations, "displayName", before.name(), after.name());
        replaced(operations, "description", before.description(), after.description());
        String id = names.group(before.name());
        writes.done(
                SERVICE,
                "UpdateGroup",
                "updating group",
                before.name(),
                () -> client.updateGroup(
                        r -> r.identityStoreId(store).groupId(id).operations(operations)),
                before.name().equals(after.name())
                        ? LostAnswer.unneeded()
                        : LostAnswer.ofMaking(() -> made.renaming(id, before.name(), after.name())));
        if (!before.name().equals(after.name())) {
            handles.renameGroup(before.name(), after.name());
        }
    }

    void deleteGroup(String name) {
        String id = names.group(name);
        writes.done(
                SERVICE,
                "DeleteGroup",
                "deleting group",
                name,
                () -> client.deleteGroup(r -> r.identityStoreId(store).groupId(id)),
                LostAnswer.ofRemoving(DeleteGroupResponse.builder().build()));
    }

    void addMember(String group, String user) {
        String groupId = names.group(group);
        String userId = names.user(user);
        String subject = user + " to " + group;
        String id = writes.done(
                        SERVICE,
                        "CreateGroupMembership",
                        "adding to a group:",
                        subject,
                        () -> client.createGroupMembership(
                                r -> r.identityStoreId(store).groupId(groupId).memberId(m -> m.userId(userId))),
                        LostAnswer.ofMaking(() -> made.membership(groupId, userId, subject)))
                .membershipId();
        handles.membership(group, user, id);
    }

    void removeMember(String group, String user) {
        String id = names.membership(group, user);
        writes.done(
                SERVICE,
                "DeleteGroupMembership",
                "removing from a group:",
                user + " from " + group,
                () -> client.deleteGroupMembership(r -> r.identityStoreId(store).membershipId(id)),
                LostAnswer.ofRemoving(DeleteGroupMembershipResponse.builder().build()));
    }

    private static void replaced(
            List<AttributeOperation> operations, String path, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after) && after != null) {
            operations.add(AttributeOperation.builder()
                    .attributePath(path)
                    .attributeValue(Document.fromString(after))
                    .build());
        }
    }
}
