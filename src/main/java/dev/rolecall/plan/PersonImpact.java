package dev.rolecall.plan;

import java.util.List;

/** What a plan does to one person, groups expanded. */
public record PersonImpact(String user, List<Access> gains, List<Access> loses) {
    public PersonImpact {
        gains = List.copyOf(gains);
        loses = List.copyOf(loses);
    }

    /**
     * A role in an account.
     *
     * @param accountName as the organization has it; the id where it has none
     */
    public record Access(String account, String accountName, String permissionSet) implements Comparable<Access> {
        @Override
        public int compareTo(Access other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : permissionSet.compareTo(other.permissionSet);
        }
    }
}
