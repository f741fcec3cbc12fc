package dev.rolecall.sandbox;

/** That a permission set is provisioned in an account: the role made of it, and the revision of the set that the role has. */
record Provisioned(String account, String permissionSet, String roleName, long revision) {}
