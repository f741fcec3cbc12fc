package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.identitystore.model.AlternateIdentifier;
import software.amazon.awssdk.services.identitystore.model.AttributeOperation;
import software.amazon.awssdk.services.identitystore.model.ConflictException;
import software.amazon.awssdk.services.identitystore.model.ConflictExceptionReason;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.identitystore.model.ExternalId;
import software.amazon.awssdk.services.identitystore.model.Filter;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.ResourceNotFoundException;
import software.amazon.awssdk.services.identitystore.model.UniqueAttribute;
import software.amazon.awssdk.services.identitystore.model.UserStatus;
import software.amazon.awssdk.services.identitystore.model.ValidationException;

/** identitystore: users, groups and their lists (aws-facts.md section 3). */
abstract class IdentitystoreContract extends DirectorySuite {

    IdentitystoreContract(Mode mode) {
        super(mode);
    }

    @Test
    @Rests(
            on = "aws-facts 1b: M11, PrincipalId; 3: M11, GetGroupId",
            of = {"identitystore:CreateGroup", "identitystore:DescribeGroup", "identitystore:GetGroupId"},
            facts = {"directory.ids", "directory.status"})
    @MotoDiffers(
            why = "moto's ids have no prefix of the identity store",
            at = "identitystore:CreateGroup",
            saying = "to match pattern")
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
            on = "aws-facts 3: DM troubleshooting, DM scim-logging-using-cloudtrail",
            of = {"identitystore:CreateGroup", "identitystore:CreateUser"},
            facts = {"directory.unique"})
    @MotoDiffers(
            why = "moto does not keep addresses unique",
            at = "identitystore:CreateUser",
            saying = "Expecting code to raise a throwable")
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

    /** "When used in IAM Identity Center, this parameter is required": so the model's words, not its constraints. */
    @Test
    @Rests(
            on = "service model of identitystore, CreateUser; the error is assumed",
            of = {"identitystore:CreateUser"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void peopleHaveNames() {
        assertThatThrownBy(() -> directory.createUser(ask -> ask.identityStoreId(store())
                        .userName("nameless")
                        .name(name -> name.givenName("N").familyName("L"))))
                .isInstanceOf(ValidationException.class)
                .hasMessageMatching("(?is).*displayname.*");
        assertThatThrownBy(() -> directory.createUser(
                        ask -> ask.identityStoreId(store()).userName("nameless").displayName("N")))
                .isInstanceOf(ValidationException.class)
                .hasMessageMatching("(?is).*name.*");
    }

    @Test
    @Rests(
            on = "service model of identitystore, reserved names of CreateUser and CreateGroup; the error is assumed",
            of = {"identitystore:CreateUser", "identitystore:CreateGroup"})
    @MotoDiffers(
            why = "moto reserves no names",
            at = "identitystore:CreateUser",
            saying = "Expecting code to raise a throwable")
    void someNamesAreReserved() {
        assertThatThrownBy(() -> user("Administrator")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> group("AWSAdministrators")).isInstanceOf(ValidationException.class);
    }

    @Test
    @Rests(
            on = "aws-facts 3: M11",
            of = {"identitystore:CreateGroup", "identitystore:UpdateGroup", "identitystore:DescribeGroup"})
    @MotoDiffers(why = "moto has no UpdateGroup", at = "identitystore:UpdateGroup", saying = "HTTP status code 500")
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
            on = "aws-facts 3: M11, GetUserId",
            of = {
                "identitystore:CreateUser",
                "identitystore:UpdateUser",
                "identitystore:DescribeUser",
                "identitystore:GetUserId"
            },
            facts = {"directory.ids", "directory.status"})
    @MotoDiffers(why = "moto has no UpdateUser", at = "identitystore:UpdateUser", saying = "HTTP status code 500")
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

    /** aws-facts.md section 3, List pages: complete objects, 100 a page. */
    @Test
    @Rests(
            on = "aws-facts 3: M11, MaxResults",
            of = {
                "identitystore:ListUsers",
                "identitystore:ListGroups",
                "identitystore:CreateGroup",
                "identitystore:CreateUser",
                "identitystore:CreateGroupMembership",
                "identitystore:ListGroupMemberships"
            },
            facts = {"page.identitystore"})
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
            on = "aws-facts 3: M11, Filters",
            of = {"identitystore:ListGroups", "identitystore:ListUsers"},
            facts = {"directory.filter"})
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
            on = "aws-facts 3: M11, ExternalIds",
            of = {"identitystore:GetGroupId"},
            facts = {"directory.external", "directory.ids"})
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
            on = "aws-facts 1b: M11",
            of = {"identitystore:ListGroups", "identitystore:CreateGroup"},
            facts = {"bound.directory-names"})
    @MotoDiffers(
            why = "moto answers for an identity store that is not there",
            at = "identitystore:ListGroups",
            saying = "Expecting code to raise a throwable")
    void whatIsMissingOrMalformedIsRefused() {
        assertThatThrownBy(() -> directory.listGroups(ask -> ask.identityStoreId("d-0000000000")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> directory.listGroups(ask -> ask.identityStoreId("nonsense")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> directory.createGroup(
                        ask -> ask.identityStoreId(store()).displayName("x".repeat(1025))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    @Rests(
            on = "service model of identitystore, CreateGroup and CreateUser; that updates are held to it is assumed",
            of = {"identitystore:UpdateGroup", "identitystore:UpdateUser"},
            facts = {"bound.directory-names"})
    @MotoDiffers(why = "moto has no UpdateGroup", at = "identitystore:UpdateGroup", saying = "HTTP status code 500")
    void anUpdateIsHeldToTheBoundsOfCreation() {
        String group = group("Bounds");
        String user = user("bounds@example.com");
        for (String name : List.of("", "x".repeat(1025), "a\u0000b", "AWSAdministrators")) {
            refusedForGroup(group, set("displayName", Document.fromString(name)));
        }
        for (String text : List.of("", "x".repeat(2000))) {
            refusedForGroup(group, set("description", Document.fromString(text)));
        }
        for (String name : List.of("", "x".repeat(129), "a b", "Administrator")) {
            refusedForUser(user, set("userName", Document.fromString(name)));
        }
        refusedForUser(user, set("title", Document.fromString("x".repeat(1025))));
        refusedForUser(user, set("preferredLanguage", Document.fromString("x".repeat(2000))));
        refusedForUser(user, set("name.givenName", Document.fromString("")));
        Document address = Document.fromMap(Map.of("value", Document.fromString("a@example.com")));
        refusedForUser(user, set("emails", Document.fromList(List.of(address, address))));
        refusedForUser(user, set("phoneNumbers", Document.fromList(List.of(address, address))));
        Document endless = Document.fromMap(Map.of("value", Document.fromString("x".repeat(1025))));
        refusedForUser(user, set("emails", Document.fromList(List.of(endless))));
        assertThat(directory
                        .describeUser(ask -> ask.identityStoreId(store()).userId(user))
                        .title())
                .isNull();
        directory.updateGroup(ask -> ask.identityStoreId(store())
                .groupId(group)
                .operations(set("displayName", Document.fromString("x".repeat(1024)))));
    }

    private void refusedForGroup(String id, AttributeOperation operation) {
        assertThatThrownBy(() -> directory.updateGroup(
                        ask -> ask.identityStoreId(store()).groupId(id).operations(operation)))
                .isInstanceOf(ValidationException.class);
    }

    private void refusedForUser(String id, AttributeOperation operation) {
        assertThatThrownBy(() -> directory.updateUser(
                        ask -> ask.identityStoreId(store()).userId(id).operations(operation)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    @Rests(
            on =
                    "the service model of identitystore (M11): Identity Center requires DisplayName and Name of CreateUser;"
                            + " that an update may not take them away is assumed",
            of = {"identitystore:CreateUser", "identitystore:UpdateUser"},
            facts = {"directory.names-stay"})
    @MotoDiffers(why = "moto has no UpdateUser", at = "identitystore:UpdateUser", saying = "Expecting actual throwable")
    void whatAUserIsMadeWithStays() {
        String id = user("eve@example.com");
        for (String path : List.of("userName", "displayName", "name", "name.givenName", "name.familyName")) {
            refusedForUser(id, AttributeOperation.builder().attributePath(path).build());
        }
        refusedForUser(id, set("name", Document.fromMap(Map.of("givenName", Document.fromString("Eve")))));
    }

    @Test
    @Rests(
            on = "the service model of identitystore (M11): AlternateIdentifier is a union; ResourceId",
            of = {"identitystore:GetGroupId", "identitystore:GetUserId"},
            facts = {"directory.ids"})
    @MotoDiffers(why = "moto names no ResourceId", at = "identitystore:GetGroupId", saying = "but was: null")
    void whatIsAskedForIsNamedByOneIdentifier() {
        AlternateIdentifier name = AlternateIdentifier.fromUniqueAttribute(UniqueAttribute.builder()
                .attributePath("displayName")
                .attributeValue(Document.fromString("Absent"))
                .build());
        AlternateIdentifier external = AlternateIdentifier.fromExternalId(
                ExternalId.builder().issuer("https://idp.example.com").id("g-9").build());
        AlternateIdentifier both =
                name.toBuilder().externalId(external.externalId()).build();
        assertThatThrownBy(() ->
                        directory.getGroupId(ask -> ask.identityStoreId(store()).alternateIdentifier(name)))
                .isInstanceOfSatisfying(ResourceNotFoundException.class, missing -> {
                    assertThat(missing.resourceId()).isEqualTo("Absent");
                    assertThat(missing.awsErrorDetails().errorMessage()).doesNotContain("AlternateIdentifier");
                });
        assertThatThrownBy(() ->
                        directory.getUserId(ask -> ask.identityStoreId(store()).alternateIdentifier(external)))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        missing -> assertThat(missing.resourceId()).isEqualTo("g-9"));
        for (AlternateIdentifier wrong :
                List.of(both, AlternateIdentifier.builder().build())) {
            assertThatThrownBy(() -> directory.getGroupId(
                            ask -> ask.identityStoreId(store()).alternateIdentifier(wrong)))
                    .isInstanceOf(ValidationException.class);
            assertThatThrownBy(() -> directory.getUserId(
                            ask -> ask.identityStoreId(store()).alternateIdentifier(wrong)))
                    .isInstanceOf(ValidationException.class);
        }
    }
}
