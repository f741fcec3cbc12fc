package dev.rolecall.model;

/** A permission set as a file has it. */
public record PermissionSetDefinition(PermissionSet permissionSet, AssignmentMode assignments, Location source) {}
