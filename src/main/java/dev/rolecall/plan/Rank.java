package dev.rolecall.plan;

/**
 * The one order in which changes are made. What gives access comes before what takes it away; a set has its contents
 * before anybody gets it; what refers to a thing goes before the thing.
 */
public enum Rank {
    ADOPT("adopting permission sets"),
    USERS_IN("making and changing users"),
    GROUPS_IN("making and changing groups"),
    MEMBERSHIPS_IN("adding members"),
    POLICIES_IN("putting policies into accounts"),
    SETS_IN("making permission sets"),
    SET_CONTENTS("changing permission sets"),
    PROVISION("bringing roles up to date"),
    ASSIGNMENTS_IN("assigning"),
    ASSIGNMENTS_OUT("removing assignments"),
    MEMBERSHIPS_OUT("removing members"),
    SETS_OUT("removing permission sets"),
    POLICIES_OUT("taking policies out of accounts"),
    GROUPS_OUT("removing groups"),
    USERS_OUT("removing users");

    private final String label;

    Rank(String label) {
        this.label = label;
    }

    /** What happens in it, as progress has it. */
    public String label() {
        return label;
    }
}
