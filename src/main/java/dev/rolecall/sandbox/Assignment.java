package dev.rolecall.sandbox;

/** A principal's assignment to an account with a permission set. The principal need not exist any more (aws-facts.md section 5). */
record Assignment(String account, String permissionSet, String principalType, String principalId) {

    /** Sorts and tells apart the assignments of one account and set. */
    String principalKey() {
        return principalType + ' ' + principalId;
    }

    /** Sorts and tells apart the assignments of one principal. */
    String placeKey() {
        return account + ' ' + permissionSet;
    }
}
