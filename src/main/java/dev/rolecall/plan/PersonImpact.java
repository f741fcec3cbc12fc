package dev.rolecall.plan;

import java.util.List;
import java.util.function.Predicate;

/** What a plan does to one person, groups expanded. */
public record PersonImpact(String user, List<Access> gains, List<Access> loses) {
    public PersonImpact {
        gains = List.copyOf(gains);
        loses = List.copyOf(loses);
    }

    /** Whether one of the roles that the person gains is such a one. */
    public boolean gains(Predicate<Access> what) {
        return gains.stream().anyMatch(what);
    }

    /**
     * A role in an account.
     *
     * @param accountName as the organization has it; the id where it has none
     * @param administratorLike whether the role can do anything, or give itself the right to
     * @param management whether the account is the management account
     */
    public record Access(
            String account, String accountName, String permissionSet, boolean administratorLike, boolean management)
            implements Comparable<Access> {

        @Override
        public int compareTo(Access other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : permissionSet.compareTo(other.permissionSet);
        }
    }
}
