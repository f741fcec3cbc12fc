package dev.rolecall.sandbox;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.identitystore.model.AlternateIdentifier;
import software.amazon.awssdk.services.identitystore.model.CreateUserRequest;
import software.amazon.awssdk.services.identitystore.model.CreateUserResponse;
import software.amazon.awssdk.services.identitystore.model.DeleteUserRequest;
import software.amazon.awssdk.services.identitystore.model.DeleteUserResponse;
import software.amazon.awssdk.services.identitystore.model.DescribeUserRequest;
import software.amazon.awssdk.services.identitystore.model.DescribeUserResponse;
import software.amazon.awssdk.services.identitystore.model.Filter;
import software.amazon.awssdk.services.identitystore.model.GetUserIdRequest;
import software.amazon.awssdk.services.identitystore.model.GetUserIdResponse;
import software.amazon.awssdk.services.identitystore.model.ListUsersRequest;
import software.amazon.awssdk.services.identitystore.model.ListUsersResponse;
import software.amazon.awssdk.services.identitystore.model.ResourceType;
import software.amazon.awssdk.services.identitystore.model.UniqueAttribute;
import software.amazon.awssdk.services.identitystore.model.UpdateUserRequest;
import software.amazon.awssdk.services.identitystore.model.UpdateUserResponse;
import software.amazon.awssdk.services.identitystore.model.User;
import software.amazon.awssdk.services.identitystore.model.UserStatus;

/** identitystore: users. User names and primary e-mail addresses are unique (aws-facts.md section 3). */
final class UserOperations {

    private UserOperations() {}

    /** The model lets UserName be omitted; that AWS then refuses is assumed. */
    static CreateUserResponse create(World world, Caller caller, CreateUserRequest request) {
        DirectoryChecks.store(world, request.identityStoreId());
        DirectoryChecks.given("UserName", request.userName());
        // "When used in IAM Identity Center, this parameter is required" (model of CreateUser).
        DirectoryChecks.given("DisplayName", request.displayName());
        DirectoryChecks.given("Name", request.name());
        DirectoryChecks.notReserved(request.userName());
        int most = world.behaviour().quotas().users();
        if (world.directory().users().size() >= most) {
            throw DirectoryErrors.quota("The identity store holds at most " + most + " users");
        }
        User user = Shapes.copy(request, User.builder())
                .userId(DirectoryChecks.newId(world))
                .userStatus(UserStatus.ENABLED)
                .createdAt(world.now())
                .updatedAt(world.now())
                .createdBy(caller.arn())
                .updatedBy(caller.arn())
                .build();
        checkUnique(world, user);
        world.directory().put(user);
        return CreateUserResponse.builder()
                .userId(user.userId())
                .identityStoreId(user.identityStoreId())
                .build();
    }

    /** What a user is made with can't be taken away again; that AWS refuses it, and of a name both parts, is assumed. */
    private static void requireKept(User before, User after) {
        requireKept("userName", before.userName(), after.userName());
        requireKept("displayName", before.displayName(), after.displayName());
        requireKept("name", before.name(), after.name());
        if (before.name() != null && after.name() != null) {
            requireKept(
                    "name.givenName", before.name().givenName(), after.name().givenName());
            requireKept(
                    "name.familyName", before.name().familyName(), after.name().familyName());
        }
    }

    private static void requireKept(String attribute, @Nullable Object before, @Nullable Object after) {
        if (before != null && after == null) {
            throw DirectoryErrors.validation(attribute + " cannot be removed");
        }
    }

    private static void checkUnique(World world, User user) {
        refuseOther(world.directory().userNamed(user.userName()), user, "Duplicate UserName");
        Directory.primaryEmail(user)
                .flatMap(address -> world.directory().userWithEmail(address))
                .ifPresent(other -> refuseOther(Optional.of(other), user, "Duplicate Email"));
    }

    private static void refuseOther(Optional<User> found, User user, String message) {
        if (found.isPresent() && !found.get().userId().equals(user.userId())) {
            throw DirectoryErrors.notUnique(message);
        }
    }

    static DescribeUserResponse describe(World world, Caller caller, DescribeUserRequest request) {
        User user = DirectoryChecks.user(world, request.identityStoreId(), request.userId());
        return Shapes.copy(user, DescribeUserResponse.builder()).build();
    }

    static UpdateUserResponse update(World world, Caller caller, UpdateUserRequest request) {
        User user = DirectoryChecks.user(world, request.identityStoreId(), request.userId());
        User changed = AttributeEdits.apply(user, User.builder(), request.operations(), AttributeEdits.OF_USER)
                .updatedAt(world.now())
                .updatedBy(caller.arn())
                .build();
        requireKept(user, changed);
        AttributeEdits.fits(changed, "CreateUser", CreateUserRequest.builder());
        if (!changed.userName().equals(user.userName())) {
            DirectoryChecks.notReserved(changed.userName());
        }
        checkUnique(world, changed);
        world.directory().put(changed);
        return UpdateUserResponse.builder().build();
    }

    /** Memberships go with the user, assignments stay behind as orphans (aws-facts.md section 5). */
    static DeleteUserResponse delete(World world, Caller caller, DeleteUserRequest request) {
        world.directory().removeUser(DirectoryChecks.user(world, request.identityStoreId(), request.userId()));
        return DeleteUserResponse.builder().build();
    }

    static GetUserIdResponse getId(World world, Caller caller, GetUserIdRequest request) {
        DirectoryChecks.store(world, request.identityStoreId());
        AlternateIdentifier asked = Attributes.either(request.alternateIdentifier());
        Optional<String> id;
        if (asked.externalId() != null) {
            id = world.directory()
                    .withExternalId(
                            "USER",
                            asked.externalId().issuer(),
                            asked.externalId().id());
        } else {
            id = byAttribute(world.directory(), asked.uniqueAttribute()).map(User::userId);
        }
        return GetUserIdResponse.builder()
                .userId(id.orElseThrow(() -> DirectoryErrors.notFound(ResourceType.USER, Attributes.value(asked))))
                .identityStoreId(request.identityStoreId())
                .build();
    }

    private static Optional<User> byAttribute(Directory directory, UniqueAttribute attribute) {
        String value = Attributes.text(attribute.attributeValue());
        return switch (attribute.attributePath()) {
            case "userName" -> directory.userNamed(value);
            case "emails.value" -> directory.userWithEmail(value);
            default -> throw DirectoryErrors.validation("UniqueAttribute takes userName or emails.value");
        };
    }

    /** At most one filter, on the exact UserName; deprecated (aws-facts.md section 3). */
    @SuppressWarnings("deprecation") // Filters: AWS still answers them, so does this.
    static ListUsersResponse list(World world, Caller caller, ListUsersRequest request) {
        DirectoryChecks.store(world, request.identityStoreId());
        Directory directory = world.directory();
        Page<User> page = Page.of(
                filtered(directory, request.filters()),
                directory.users()::get,
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListUsersResponse.builder()
                .users(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static NavigableSet<String> filtered(Directory directory, List<Filter> filters) {
        if (filters.isEmpty()) {
            return directory.users().navigableKeySet();
        }
        Filter filter = Attributes.only(filters, "UserName");
        TreeSet<String> ids = new TreeSet<>();
        directory.userNamed(filter.attributeValue()).ifPresent(user -> ids.add(user.userId()));
        return ids;
    }
}
