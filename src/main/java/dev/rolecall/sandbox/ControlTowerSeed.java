package dev.rolecall.sandbox;

import java.util.List;

/** A landing zone as AWS Control Tower leaves it (aws-facts.md section 6), with six vended accounts. */
final class ControlTowerSeed {

    private static final String ADMINISTRATOR = "AWSAdministratorAccess";
    private static final String POWER_USER = "AWSPowerUserAccess";
    private static final String READ_ONLY = "AWSReadOnlyAccess";
    private static final String ORGANIZATIONS = "AWSOrganizationsFullAccess";
    private static final String CATALOG_ADMIN = "AWSServiceCatalogAdminFullAccess";
    private static final String CATALOG_USER = "AWSServiceCatalogEndUserAccess";

    private static final String LOG_ARCHIVE = "200000000001";
    private static final String AUDIT = "200000000002";
    private static final String FIRST_VENDED = "300000000001";

    /** Short of the whole of what Control Tower writes, but with its Sid and kind. */
    private static final String ACCOUNT_FACTORY = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "AWSControlTowerAccountFactoryAccess",
                  "Effect": "Allow",
                  "Action": [
                    "sso:GetProfile",
                    "sso:CreateProfile",
                    "sso:UpdateProfile",
                    "sso:AssociateProfile",
                    "sso:CreateApplicationInstance",
                    "sso:GetSSOStatus",
                    "sso-directory:DescribeDirectory",
                    "sso-directory:SearchUsers",
                    "controltower:CreateManagedAccount",
                    "controltower:DescribeManagedAccount",
                    "controltower:DeregisterManagedAccount"
                  ],
                  "Resource": "*"
                }
              ]
            }
            """;

    private ControlTowerSeed() {}

    static void plant(SandboxEdit edit) {
        accounts(edit);
        people(edit);
        permissionSets(edit);
        assignments(edit);
    }

    private static void accounts(SandboxEdit edit) {
        edit.account(LOG_ARCHIVE, "log-archive", "Security")
                .account(AUDIT, "audit", "Security")
                .account(FIRST_VENDED, "network", "Infrastructure")
                .account("300000000002", "shared-services", "Infrastructure")
                .account("400000000001", "payments-dev", "Workloads")
                .account("400000000002", "orders-dev", "Workloads")
                .account("500000000001", "payments-prod", "Workloads/Prod")
                .account("012345678901", "orders-prod", "Workloads/Prod");
        edit.accountTag(FIRST_VENDED, "env", "shared")
                .accountTag("300000000002", "env", "shared")
                .accountTag("400000000001", "env", "dev")
                .accountTag("400000000002", "env", "dev")
                .accountTag("500000000001", "env", "prod")
                .accountTag("012345678901", "env", "prod");
        edit.memberAccounts().forEach(account -> edit.role(account, "AWSControlTowerExecution"));
    }

    private static void people(SandboxEdit edit) {
        edit.user("ana@example.com", "Ana", "Silva")
                .user("ben@example.com", "Ben", "Okafor")
                .user("cho@example.com", "Cho", "Min")
                .user("dee@example.com", "Dee", "Novak")
                .user("aws-admin@example.com", "AWS Control Tower", "Admin");
        edit.group("AWSAccountFactory", "Read-only access to account factory in AWS Service Catalog for end users")
                .group("AWSServiceCatalogAdmins", "Admin rights to account factory in AWS Service Catalog")
                .group("AWSControlTowerAdmins", "Admin rights to AWS Control Tower core and provisioned accounts")
                .group("AWSSecurityAuditPowerUsers", "Power user access to all accounts for security audits")
                .group("AWSSecurityAuditors", "Read-only access to all accounts for security audits")
                .group("AWSLogArchiveAdmins", "Admin rights to log archive account")
                .group("AWSLogArchiveViewers", "Read-only access to log archive account")
                .group("AWSAuditAccountAdmins", "Admin rights to cross-account audit account");
        edit.member("AWSAccountFactory", "aws-admin@example.com")
                .member("AWSControlTowerAdmins", "aws-admin@example.com");
    }

    private static void permissionSets(SandboxEdit edit) {
        edit.permissionSet(
                        ADMINISTRATOR,
                        set -> set.description("Provides full access to AWS services and resources")
                                .managedPolicy("arn:aws:iam::aws:policy/AdministratorAccess"))
                .permissionSet(
                        POWER_USER,
                        set -> set.description("Provides full access to AWS services and resources, but does not"
                                        + " allow management of Users and groups")
                                .managedPolicy("arn:aws:iam::aws:policy/PowerUserAccess"))
                .permissionSet(
                        READ_ONLY,
                        set -> set.description(
                                        "This policy grants permissions to view resources and basic metadata across all AWS services")
                                .managedPolicy("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"))
                .permissionSet(
                        ORGANIZATIONS,
                        set -> set.description("Provides full access to AWS Organizations")
                                .managedPolicy("arn:aws:iam::aws:policy/AWSOrganizationsFullAccess"))
                .permissionSet(
                        CATALOG_ADMIN,
                        set -> set.description("Provides full access to AWS Service Catalog admin capabilities")
                                .managedPolicy("arn:aws:iam::aws:policy/AWSServiceCatalogAdminFullAccess"))
                .permissionSet(
                        CATALOG_USER,
                        set -> set.description("Provides access to the AWS Service Catalog end user console")
                                .managedPolicy("arn:aws:iam::aws:policy/AWSServiceCatalogEndUserFullAccess")
                                .inlinePolicy(ACCOUNT_FACTORY));
    }

    private static void assignments(SandboxEdit edit) {
        String management = Seeds.MANAGEMENT;
        edit.assignGroup(CATALOG_USER, "AWSAccountFactory", management)
                .assignGroup(CATALOG_ADMIN, "AWSServiceCatalogAdmins", management);
        for (String core : List.of(management, LOG_ARCHIVE, AUDIT)) {
            edit.assignGroup(ADMINISTRATOR, "AWSControlTowerAdmins", core);
        }
        edit.assignGroup(ADMINISTRATOR, "AWSLogArchiveAdmins", LOG_ARCHIVE)
                .assignGroup(READ_ONLY, "AWSLogArchiveViewers", LOG_ARCHIVE)
                .assignGroup(ADMINISTRATOR, "AWSAuditAccountAdmins", AUDIT);
        edit.assignGroup(POWER_USER, "AWSSecurityAuditPowerUsers", management)
                .assignGroup(READ_ONLY, "AWSSecurityAuditors", management);
        for (String account : edit.memberAccounts()) {
            edit.assignGroup(POWER_USER, "AWSSecurityAuditPowerUsers", account)
                    .assignGroup(READ_ONLY, "AWSSecurityAuditors", account);
            if (!account.equals(LOG_ARCHIVE) && !account.equals(AUDIT)) {
                edit.assignGroup(ORGANIZATIONS, "AWSControlTowerAdmins", account);
            }
        }
        // Account Factory assigns the account's own user directly.
        edit.assignUser(ADMINISTRATOR, "aws-admin@example.com", FIRST_VENDED);
    }
}
