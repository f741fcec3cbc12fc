package dev.rolecall.sandbox;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;

/** A suite with a group of developers, in which ana is, and a permission set for them. */
abstract class DevelopersSuite extends ContractSuite {

    private SsoAdminClient sso = aws().ssoAdmin();
    private String dev = "";
    private String devs = "";

    DevelopersSuite(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        sso = aws().ssoAdmin();
        var directory = aws().identitystore();
        String group = directory
                .createGroup(
                        ask -> ask.identityStoreId(store()).displayName("Devs").description("develop"))
                .groupId();
        directory.createGroupMembership(ask ->
                ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(userId("ana@example.com"))));
        String set = sso.createPermissionSet(ask -> ask.instanceArn(instance())
                        .name("Dev")
                        .description("develops")
                        .sessionDuration("PT1H"))
                .permissionSet()
                .permissionSetArn();
        sso.attachManagedPolicyToPermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(set)
                .managedPolicyArn("arn:aws:iam::aws:policy/ReadOnlyAccess"));
        devs = group;
        dev = set;
    }

    final String dev() {
        return dev;
    }

    final String devs() {
        return devs;
    }

    final SsoAdminClient sso() {
        return sso;
    }

    final List<Role> roles(String account, String set) {
        return aws().iam(account).listRoles(ask -> ask.pathPrefix("/aws-reserved/sso.amazonaws.com/")).roles().stream()
                .filter(role -> role.roleName().startsWith("AWSReservedSSO_" + set + "_"))
                .toList();
    }
}
