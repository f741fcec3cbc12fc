package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.ResourceNotFoundException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;

/** identitystore, organizations and iam as far as somebody else's AWS goes too: plain uses. */
abstract class PlainDirectoryContract extends ContractSuite {

    private IdentitystoreClient directory = aws().identitystore();

    PlainDirectoryContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        directory = aws().identitystore();
    }

    private OrganizationsClient organizations() {
        return aws().organizations();
    }

    private String root() {
        return organizations().listRoots().roots().get(0).id();
    }

    private String unit(String name) {
        return organizations()
                .createOrganizationalUnit(ask -> ask.parentId(root()).name(name))
                .organizationalUnit()
                .id();
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
                        .name(full -> full.givenName("Given").familyName("Family")))
                .userId();
    }

    private List<String> members(String group) {
        return directory
                .listGroupMemberships(ask -> ask.identityStoreId(store()).groupId(group))
                .groupMemberships()
                .stream()
                .map(each -> each.memberId().userId())
                .toList();
    }

    @Test
    @Rests(
            on = "aws-facts 3: M11, GetGroupId",
            of = {"identitystore:CreateGroup", "identitystore:DescribeGroup", "identitystore:GetGroupId"},
            facts = {"directory.ids"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aGroupIsDescribedAndFoundByName() {
        String id = group("Ops");
        var group = directory.describeGroup(ask -> ask.identityStoreId(store()).groupId(id));
        assertThat(group.displayName()).isEqualTo("Ops");
        assertThat(group.description()).isEqualTo("of Ops");
        assertThat(directory
                        .getGroupId(ask -> ask.identityStoreId(store())
                                .alternateIdentifier(by -> by.uniqueAttribute(attribute -> attribute
                                        .attributePath("displayName")
                                        .attributeValue(Document.fromString("Ops")))))
                        .groupId())
                .isEqualTo(id);
    }

    @Test
    @Rests(
            on = "aws-facts 3: M11, GetUserId",
            of = {"identitystore:CreateUser", "identitystore:DescribeUser", "identitystore:GetUserId"},
            facts = {"directory.ids"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aUserIsDescribedAndFoundByName() {
        String id = user("eve@example.com");
        var user = directory.describeUser(ask -> ask.identityStoreId(store()).userId(id));
        assertThat(user.userName()).isEqualTo("eve@example.com");
        assertThat(user.name().familyName()).isEqualTo("Family");
        assertThat(directory
                        .getUserId(ask -> ask.identityStoreId(store())
                                .alternateIdentifier(by -> by.uniqueAttribute(attribute -> attribute
                                        .attributePath("userName")
                                        .attributeValue(Document.fromString("eve@example.com")))))
                        .userId())
                .isEqualTo(id);
    }

    @Test
    @Rests(
            on = "the service model of identitystore (M11): ResourceNotFoundException",
            of = {"identitystore:CreateGroup", "identitystore:DeleteGroup", "identitystore:DescribeGroup"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aDeletedGroupIsGone() {
        String id = group("Ops");
        directory.deleteGroup(ask -> ask.identityStoreId(store()).groupId(id));
        assertThatThrownBy(() -> directory.describeGroup(
                        ask -> ask.identityStoreId(store()).groupId(id)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Rests(
            on = "the service model of identitystore (M11): ResourceNotFoundException",
            of = {"identitystore:CreateUser", "identitystore:DeleteUser", "identitystore:DescribeUser"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aDeletedUserIsGone() {
        String id = user("eve@example.com");
        directory.deleteUser(ask -> ask.identityStoreId(store()).userId(id));
        assertThatThrownBy(() -> directory.describeUser(
                        ask -> ask.identityStoreId(store()).userId(id)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Rests(
            on = "the service model of identitystore (M11)",
            of = {
                "identitystore:CreateGroup",
                "identitystore:CreateUser",
                "identitystore:CreateGroupMembership",
                "identitystore:ListGroupMemberships",
                "identitystore:ListGroupMembershipsForMember",
                "identitystore:DeleteGroupMembership"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aMembershipIsListedBothWaysAndTakenAway() {
        String group = group("Ops");
        String user = user("eve@example.com");
        String membership = directory
                .createGroupMembership(
                        ask -> ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user)))
                .membershipId();
        var ofMember = directory
                .listGroupMembershipsForMember(
                        ask -> ask.identityStoreId(store()).memberId(MemberId.fromUserId(user)))
                .groupMemberships();
        assertThat(ofMember).extracting(each -> each.groupId()).containsExactly(group);
        assertThat(members(group)).containsExactly(user);
        directory.deleteGroupMembership(ask -> ask.identityStoreId(store()).membershipId(membership));
        assertThat(members(group)).isEmpty();
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11)",
            of = {
                "organizations:ListRoots",
                "organizations:CreateOrganizationalUnit",
                "organizations:UpdateOrganizationalUnit",
                "organizations:DescribeOrganizationalUnit",
                "organizations:ListOrganizationalUnitsForParent",
                "organizations:DeleteOrganizationalUnit"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aUnitIsMadeRenamedAndDeleted() {
        String unit = unit("Plain");
        organizations()
                .updateOrganizationalUnit(ask -> ask.organizationalUnitId(unit).name("Renamed"));
        assertThat(organizations()
                        .describeOrganizationalUnit(ask -> ask.organizationalUnitId(unit))
                        .organizationalUnit()
                        .name())
                .isEqualTo("Renamed");
        organizations().deleteOrganizationalUnit(ask -> ask.organizationalUnitId(unit));
        assertThat(organizations()
                        .listOrganizationalUnitsForParent(ask -> ask.parentId(root()))
                        .organizationalUnits())
                .extracting(each -> each.name())
                .doesNotContain("Plain", "Renamed");
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11)",
            of = {
                "organizations:CreateAccount",
                "organizations:DescribeCreateAccountStatus",
                "organizations:MoveAccount",
                "organizations:ListParents",
                "organizations:DescribeAccount",
                "organizations:ListAccountsForParent"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anAccountIsMadeAndMoved() {
        String request = organizations()
                .createAccount(ask -> ask.accountName("plain").email("plain@example.com"))
                .createAccountStatus()
                .id();
        var ended = organizations()
                .describeCreateAccountStatus(ask -> ask.createAccountRequestId(request))
                .createAccountStatus();
        assertThat(ended.state()).isEqualTo(CreateAccountState.SUCCEEDED);
        String account = ended.accountId();
        String unit = unit("Plain");
        organizations()
                .moveAccount(
                        ask -> ask.accountId(account).sourceParentId(root()).destinationParentId(unit));
        assertThat(organizations()
                        .listParents(ask -> ask.childId(account))
                        .parents()
                        .get(0)
                        .id())
                .isEqualTo(unit);
        assertThat(organizations()
                        .listAccountsForParent(ask -> ask.parentId(unit))
                        .accounts())
                .extracting(each -> each.name())
                .containsExactly("plain");
        assertThat(organizations()
                        .describeAccount(ask -> ask.accountId(account))
                        .account()
                        .email())
                .isEqualTo("plain@example.com");
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11): AccountNotFoundException",
            of = {"organizations:DescribeAccount"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anAccountThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> organizations().describeAccount(ask -> ask.accountId("999999999999")))
                .isInstanceOf(AccountNotFoundException.class);
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11): loop until no token comes",
            of = {"organizations:ListAccounts"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void everyAccountIsListedOnceHoweverSmallThePages() {
        List<String> ids = organizations().listAccountsPaginator(ask -> ask.maxResults(2)).stream()
                .flatMap(page -> page.accounts().stream())
                .map(account -> account.id())
                .toList();
        assertThat(ids).contains(management(), workload(), production()).doesNotHaveDuplicates();
    }

    @Test
    @Rests(
            on = "aws-facts 8: M11 iam",
            of = {
                "iam:CreatePolicy",
                "iam:CreatePolicyVersion",
                "iam:GetPolicy",
                "iam:GetPolicyVersion",
                "iam:ListPolicyVersions",
                "iam:DeletePolicyVersion",
                "iam:DeletePolicy"
            },
            facts = {"iam.encoded"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aPolicyGetsASecondVersion() {
        IamClient iam = aws().iam(workload());
        String arn = iam.createPolicy(
                        ask -> ask.policyName("Plain").path("/team/").policyDocument(POLICY))
                .policy()
                .arn();
        assertThat(arn).isEqualTo("arn:aws:iam::" + workload() + ":policy/team/Plain");
        String second = POLICY.replace("s3:*", "ec2:*");
        iam.createPolicyVersion(ask -> ask.policyArn(arn).policyDocument(second).setAsDefault(true));
        assertThat(iam.getPolicy(ask -> ask.policyArn(arn)).policy().defaultVersionId())
                .isEqualTo("v2");
        assertThat(URLDecoder.decode(
                        iam.getPolicyVersion(ask -> ask.policyArn(arn).versionId("v2"))
                                .policyVersion()
                                .document(),
                        StandardCharsets.UTF_8))
                .isEqualTo(second);
        iam.deletePolicyVersion(ask -> ask.policyArn(arn).versionId("v1"));
        assertThat(iam.listPolicyVersions(ask -> ask.policyArn(arn)).versions()).hasSize(1);
        iam.deletePolicy(ask -> ask.policyArn(arn));
        assertThatThrownBy(() -> iam.getPolicy(ask -> ask.policyArn(arn))).isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    @Rests(
            on = "the service model of iam (M11)",
            of = {
                "iam:CreateRole",
                "iam:GetRole",
                "iam:PutRolePolicy",
                "iam:GetRolePolicy",
                "iam:ListRolePolicies",
                "iam:DeleteRolePolicy",
                "iam:DeleteRole"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aRoleHoldsAnInlinePolicyAndIsDeletedWithoutIt() {
        IamClient iam = aws().iam(workload());
        iam.createRole(ask -> ask.roleName("Plain").assumeRolePolicyDocument(TRUST));
        iam.putRolePolicy(ask -> ask.roleName("Plain").policyName("inline").policyDocument(POLICY));
        assertThat(iam.listRolePolicies(ask -> ask.roleName("Plain")).policyNames())
                .containsExactly("inline");
        assertThat(URLDecoder.decode(
                        iam.getRolePolicy(ask -> ask.roleName("Plain").policyName("inline"))
                                .policyDocument(),
                        StandardCharsets.UTF_8))
                .isEqualTo(POLICY);
        assertThatThrownBy(() -> iam.deleteRole(ask -> ask.roleName("Plain")))
                .isInstanceOf(DeleteConflictException.class);
        iam.deleteRolePolicy(ask -> ask.roleName("Plain").policyName("inline"));
        iam.deleteRole(ask -> ask.roleName("Plain"));
        assertThatThrownBy(() -> iam.getRole(ask -> ask.roleName("Plain"))).isInstanceOf(NoSuchEntityException.class);
    }
}
