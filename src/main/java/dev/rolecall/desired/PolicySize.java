package dev.rolecall.desired;

/** How large AWS lets a policy be, by its kind. */
enum PolicySize {
    /** A permission set's inline policy (aws-facts 1b). */
    INLINE(32_768, 10_240, "use customer managed policies for the rest"),
    /** A customer managed policy: the quota of IAM, and the longest document that its API takes. */
    MANAGED(131_072, 6_144, "make two policies of it: a permission set may name both");

    private final int bytes;
    private final int characters;
    private final String hint;

    PolicySize(int bytes, int characters, String hint) {
        this.bytes = bytes;
        this.characters = characters;
        this.hint = hint;
    }

    int bytes() {
        return bytes;
    }

    /** Without white space. */
    int characters() {
        return characters;
    }

    String hint() {
        return hint;
    }
}
