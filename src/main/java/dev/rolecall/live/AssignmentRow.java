package dev.rolecall.live;

import dev.rolecall.model.PrincipalType;

/** An account assignment as AWS lists it: ids and ARNs. */
public record AssignmentRow(String account, String permissionSetArn, PrincipalType type, String principalId) {}
