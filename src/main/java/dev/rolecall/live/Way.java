package dev.rolecall.live;

/** How assignments are read (aws-facts 2). What is found does not depend on it. */
public enum Way {
    /** Set by set, account by account: everything is seen. */
    BY_PERMISSION_SET("permission set"),
    /** Principal by principal: what somebody who still exists holds. Only the management account may. */
    BY_PRINCIPAL("principal");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
