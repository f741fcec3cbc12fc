package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.AttributeOperation;
import software.amazon.awssdk.services.identitystore.model.ConflictException;
import software.amazon.awssdk.services.identitystore.model.ConflictExceptionReason;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.identitystore.model.Filter;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.ResourceNotFoundException;
import software.amazon.awssdk.services.identitystore.model.ResourceType;
import software.amazon.awssdk.services.identitystore.model.UserStatus;
import software.amazon.awssdk.services.identitystore.model.ValidationException;

/** identitystore: all 19 operations (aws-facts.md section 3). */
abstract class IdentitystoreContract extends ContractSuite {

    private IdentitystoreClient directory = aws().identitystore();

    IdentitystoreContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        directory = aws().identitystore();
    }

    private String group(String name) {
        return directory
                .createGroup(
                        ask -> ask.identityStoreId(store()).displayName(name).description("of " + name))
                .groupId();
    }

    private String user(String name) {
        return directory
                .createUser(ask -> ask.identityStoreId(store())
                        .userName(name)
                        .displayName("D " + name)
                        .name(full -> full.givenName("Given").familyName("Family"))
                        .emails(Email.builder()
                                .value(name)
                                .type("work")
                                .primary(true)
                                .build()))
                .userId();
    }

    private static AttributeOperation set(String path, Document value) {
        return AttributeOperation.builder()
                .attributePath(path)
                .attributeValue(value)
                .build();
    }

    @Test
    @Rests(
            on = "aws-facts.md section 1b, PrincipalId",
            of = {"identitystore:CreateGroup", "identitystore:DescribeGroup", "identitystore:GetGroupId"})
    @MotoDiffers(why = "moto's ids have no prefix of the identity store")
    void aGroupIsDescribedAsItWasMade() {
        String id = group("Ops");
        assertThat(id).matches("[0-9a-f]{10}-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}");
        var group = directory.describeGroup(ask -> ask.identityStoreId(store()).groupId(id));
        assertThat(group.displayName()).isEqualTo("Ops");
        assertThat(group.description()).isEqualTo("of Ops");
        assertThat(group.createdAt()).satisfies(this::justNow);
        assertThat(directory
                        .getGroupId(ask -> ask.identityStoreId(store())
                                .alternateIdentifier(by -> by.uniqueAttribute(attribute -> attribute
                                        .attributePath("displayName")
                                        .attributeValue(Document.fromString("Ops")))))
                        .groupId())
                .isEqualTo(id);
    }

    /** aws-facts.md section 3, Uniqueness. */
    @Test
    @Rests(
            on = "aws-facts.md section 3, Uniqueness",
            of = {"identitystore:CreateGroup", "identitystore:CreateUser"})
    @MotoDiffers(why = "moto answers a duplicate with ValidationException")
    void namesAndPrimaryAddressesAreUnique() {
        group("Ops");
        assertThatThrownBy(() -> group("Ops"))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.reason())
                                .isEqualTo(ConflictExceptionReason.UNIQUENESS_CONSTRAINT_VIOLATION));
        user("eve@example.com");
        assertThatThrownBy(() -> user("eve@example.com")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> directory.createUser(ask -> ask.identityStoreId(store())
                        .userName("other")
                        .displayName("Other")
                        .name(name -> name.givenName("O").familyName("Ther"))
                        .emails(Email.builder()
                                .value("eve@example.com")
                                .primary(true)
                                .build())))
                .isInstanceOf(ConflictException.class);
    }

    /** "When used in IAM Identity Center, this parameter is required", "reserved names": so the model's words, not its constraints. */
    @Test
    @Rests(
            on = "service model of identitystore, CreateUser and CreateGroup; the error is assumed",
            of = {"identitystore:CreateUser", "identitystore:CreateGroup"})
    @MotoDiffers(why = "moto requires no display name and reserves no names")
    void peopleHaveNamesAndSomeNamesAreReserved() {
        assertThatThrownBy(() -> directory.createUser(ask -> ask.identityStoreId(store())
                        .userName("nameless")
                        .name(name -> name.givenName("N").familyName("L"))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("DisplayName");
        assertThatThrownBy(() -> directory.createUser(
                        ask -> ask.identityStoreId(store()).userName("nameless").displayName("N")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Name");
        assertThatThrownBy(() -> user("Administrator")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> group("AWSAdministrators")).isInstanceOf(ValidationException.class);
    }

    @Test
    @Rests(
            on = "aws-facts.md section 3",
            of = {"identitystore:CreateGroup", "identitystore:UpdateGroup", "identitystore:DescribeGroup"})
    @MotoDiffers(why = "moto has no UpdateGroup")
    void aGroupIsRenamed() {
        String id = group("Before");
        directory.updateGroup(ask -> ask.identityStoreId(store())
                .groupId(id)
                .operations(
                        set("displayName", Document.fromString("After")),
                        AttributeOperation.builder()
                                .attributePath("description")
                                .build()));
        var group = directory.describeGroup(ask -> ask.identityStoreId(store()).groupId(id));
        assertThat(group.displayName()).isEqualTo("After");
        assertThat(group.description()).isNull();
        assertThat(group("Before")).isNotEqualTo(id);
        assertThatThrownBy(() -> directory.updateGroup(ask -> ask.identityStoreId(store())
                        .groupId(id)
                        .operations(set("displayName", Document.fromString("Before")))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @Rests(
            on = "aws-facts.md section 3, GetUserId",
            of = {
                "identitystore:CreateUser",
                "identitystore:UpdateUser",
                "identitystore:DescribeUser",
                "identitystore:GetUserId"
            })
    @MotoDiffers(why = "moto has no UpdateUser")
    void aUserIsChangedAttributeByAttribute() {
        String id = user("eve@example.com");
        directory.updateUser(ask -> ask.identityStoreId(store())
                .userId(id)
                .operations(
                        set("name.givenName", Document.fromString("Eve")),
                        set("displayName", Document.fromString("Eve F")),
                        set("title", Document.fromString("Engineer")),
                        set(
                                "emails",
                                Document.fromList(List.of(Document.fromMap(Map.of(
                                        "value", Document.fromString("eve@new.example.com"),
                                        "primary", Document.fromBoolean(true))))))));
        var user = directory.describeUser(ask -> ask.identityStoreId(store()).userId(id));
        assertThat(user.name().givenName()).isEqualTo("Eve");
        assertThat(user.name().familyName()).isEqualTo("Family");
        assertThat(user.title()).isEqualTo("Engineer");
        assertThat(user.userStatus()).isEqualTo(UserStatus.ENABLED);
        assertThat(user.emails()).hasSize(1);
        assertThat(directory
                        .getUserId(ask -> ask.identityStoreId(store())
                                .alternateIdentifier(by -> by.uniqueAttribute(attribute -> attribute
                                        .attributePath("emails.value")
                                        .attributeValue(Document.fromString("eve@new.example.com")))))
                        .userId())
                .isEqualTo(id);
        assertThatThrownBy(() -> directory.updateUser(ask ->
                        ask.identityStoreId(store()).userId(id).operations(set("userId", Document.fromString("x")))))
                .isInstanceOf(ValidationException.class);
    }

    /** aws-facts.md section 3, CreateGroupMembership: a second one is a conflict. */
    @Test
    @Rests(
            on = "aws-facts.md section 3, CreateGroupMembership",
            of = {
                "identitystore:CreateGroup",
                "identitystore:CreateUser",
                "identitystore:CreateGroupMembership",
                "identitystore:DescribeGroupMembership",
                "identitystore:GetGroupMembershipId",
                "identitystore:IsMemberInGroups",
                "identitystore:ListGroupMembershipsForMember",
                "identitystore:DeleteGroupMembership",
                "identitystore:ListGroupMemberships"
            })
    @MotoDiffers(why = "moto accepts a membership twice and does not describe one")
    void membershipsComeAndGo() {
        String group = group("Ops");
        String user = user("eve@example.com");
        String membership = directory
                .createGroupMembership(
                        ask -> ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user)))
                .membershipId();
        assertThatThrownBy(() -> directory.createGroupMembership(
                        ask -> ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user))))
                .isInstanceOf(ConflictException.class);
        assertThat(directory
                        .describeGroupMembership(
                                ask -> ask.identityStoreId(store()).membershipId(membership))
                        .memberId()
                        .userId())
                .isEqualTo(user);
        assertThat(directory
                        .getGroupMembershipId(ask ->
                                ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user)))
                        .membershipId())
                .isEqualTo(membership);
        String other = groupId("AWSAccountFactory");
        assertThat(directory
                        .isMemberInGroups(ask -> ask.identityStoreId(store())
                                .memberId(MemberId.fromUserId(user))
                                .groupIds(group, other))
                        .results())
                .extracting(result -> result.membershipExists())
                .containsExactly(true, false);
        assertThat(directory
                        .listGroupMembershipsForMember(
                                ask -> ask.identityStoreId(store()).memberId(MemberId.fromUserId(user)))
                        .groupMemberships())
                .hasSize(1);
        directory.deleteGroupMembership(ask -> ask.identityStoreId(store()).membershipId(membership));
        assertThat(directory
                        .listGroupMemberships(
                                ask -> ask.identityStoreId(store()).groupId(group))
                        .groupMemberships())
                .isEmpty();
    }

    @Test
    @Rests(
            on = "assumed: the service model does not say it",
            of = {
                "identitystore:CreateGroup",
                "identitystore:CreateUser",
                "identitystore:CreateGroupMembership",
                "identitystore:DeleteUser",
                "identitystore:ListGroupMemberships",
                "identitystore:DeleteGroup",
                "identitystore:DescribeGroup"
            })
    @MotoDiffers(why = "moto keeps the memberships of a deleted user")
    void deletingTakesTheMembershipsAlong() {
        String group = group("Ops");
        String user = user("eve@example.com");
        directory.createGroupMembership(
                ask -> ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user)));
        directory.deleteUser(ask -> ask.identityStoreId(store()).userId(user));
        assertThat(directory
                        .listGroupMemberships(
                                ask -> ask.identityStoreId(store()).groupId(group))
                        .groupMemberships())
                .isEmpty();
        directory.deleteGroup(ask -> ask.identityStoreId(store()).groupId(group));
        assertThatThrownBy(() -> directory.describeGroup(
                        ask -> ask.identityStoreId(store()).groupId(group)))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        missing -> assertThat(missing.resourceType()).isEqualTo(ResourceType.GROUP));
    }

    /** aws-facts.md section 3, List pages: complete objects, 100 a page. */
    @Test
    @Rests(
            on = "aws-facts.md section 3, List pages",
            of = {
                "identitystore:ListUsers",
                "identitystore:ListGroups",
                "identitystore:CreateGroup",
                "identitystore:CreateUser",
                "identitystore:CreateGroupMembership",
                "identitystore:ListGroupMemberships"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void listsArePagedByHundreds() {
        int usersBefore = users();
        int groupsBefore = groups();
        String big = group("Big");
        for (int i = 0; i < 101; i++) {
            group("G" + i);
            String user = user("u" + i + "@example.com");
            directory.createGroupMembership(
                    ask -> ask.identityStoreId(store()).groupId(big).memberId(MemberId.fromUserId(user)));
        }
        assertThat(directory.listUsers(ask -> ask.identityStoreId(store())).users())
                .hasSize(100);
        assertThat(users()).isEqualTo(usersBefore + 101);
        assertThat(groups()).isEqualTo(groupsBefore + 102);
        assertThat(directory
                        .listGroupMembershipsPaginator(
                                ask -> ask.identityStoreId(store()).groupId(big))
                        .groupMemberships())
                .hasSize(101);
    }

    private int users() {
        return (int) directory.listUsersPaginator(ask -> ask.identityStoreId(store())).users().stream()
                .count();
    }

    private int groups() {
        return (int) directory.listGroupsPaginator(ask -> ask.identityStoreId(store())).groups().stream()
                .count();
    }

    /** aws-facts.md section 3, Filters: deprecated, one, exact. */
    @Test
    @Rests(
            on = "aws-facts.md section 3, Filters",
            of = {"identitystore:ListGroups", "identitystore:ListUsers"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    @SuppressWarnings("deprecation") // What clients still send.
    void aFilterFindsByExactName() {
        assertThat(directory
                        .listGroups(ask -> ask.identityStoreId(store())
                                .filters(Filter.builder()
                                        .attributePath("DisplayName")
                                        .attributeValue("AWSAccountFactory")
                                        .build()))
                        .groups())
                .hasSize(1);
        assertThat(directory
                        .listUsers(ask -> ask.identityStoreId(store())
                                .filters(Filter.builder()
                                        .attributePath("UserName")
                                        .attributeValue("nobody")
                                        .build()))
                        .users())
                .isEmpty();
    }

    /** aws-facts.md section 3, ExternalIds: those of an external identity provider. */
    @Test
    @Rests(
            on = "aws-facts.md section 3, ExternalIds",
            of = {"identitystore:GetGroupId"})
    @SandboxOnly(why = "external ids can't be given through the API")
    void externalIdsAreShownAndFound() {
        edit().externalGroup("AWSAccountFactory", "https://idp.example.com", "g-1");
        assertThat(directory
                        .getGroupId(ask -> ask.identityStoreId(store())
                                .alternateIdentifier(by -> by.externalId(id ->
                                        id.issuer("https://idp.example.com").id("g-1"))))
                        .groupId())
                .isEqualTo(groupId("AWSAccountFactory"));
    }

    @Test
    @Rests(
            on = "aws-facts.md section 1b and the service model",
            of = {"identitystore:ListGroups", "identitystore:CreateGroup"})
    @MotoDiffers(why = "moto does not validate")
    void whatIsMissingOrMalformedIsRefused() {
        assertThatThrownBy(() -> directory.listGroups(ask -> ask.identityStoreId("d-0000000000")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> directory.listGroups(ask -> ask.identityStoreId("nonsense")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> directory.createGroup(
                        ask -> ask.identityStoreId(store()).displayName("x".repeat(1025))))
                .isInstanceOf(ValidationException.class);
    }
}
