package dev.rolecall.model;

import java.util.Set;

/** What Control Tower makes in an instance (aws-facts 6). */
public final class ControlTower {
    public static final Set<String> GROUPS = Set.of(
            "AWSAccountFactory",
            "AWSServiceCatalogAdmins",
            "AWSControlTowerAdmins",
            "AWSSecurityAuditPowerUsers",
            "AWSSecurityAuditors",
            "AWSLogArchiveAdmins",
            "AWSLogArchiveViewers",
            "AWSAuditAccountAdmins");

    public static final Set<String> PERMISSION_SETS = Set.of(
            "AWSAdministratorAccess",
            "AWSPowerUserAccess",
            "AWSReadOnlyAccess",
            "AWSOrganizationsFullAccess",
            "AWSServiceCatalogAdminFullAccess",
            "AWSServiceCatalogEndUserAccess");

    private ControlTower() {}
}
