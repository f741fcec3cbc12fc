package dev.rolecall.plan;

/**
 * The one order in which changes are made. What gives access comes before what takes it away; a set has its contents
 * before anybody gets it; what refers to a thing goes before the thing.
 */
public enum Rank {
    ADOPT,
    USERS_IN,
    GROUPS_IN,
    MEMBERSHIPS_IN,
    SETS_IN,
    SET_CONTENTS,
    PROVISION,
    ASSIGNMENTS_IN,
    ASSIGNMENTS_OUT,
    MEMBERSHIPS_OUT,
    SETS_OUT,
    GROUPS_OUT,
    USERS_OUT
}
