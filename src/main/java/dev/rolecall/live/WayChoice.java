package dev.rolecall.live;

/**
 * What to do next so as to read assignments with the fewest calls: one of two ways, or find out more. Asking principals costs
 * nothing where that turns out to be the way, and so does listing where sets are provisioned if that is; so of either only
 * a small part of what the other way costs is spent on finding out, unless all points the same way.
 *
 * @param pairs pages of lists, and then a call for each set and account where one is
 * @param principals a call for each group and, where the coverage has them, user; more where one holds much
 */
record WayChoice(Pairs pairs, Principals principals) {
    /** Part of the other way's cost that finding out may cost. */
    private static final double ON_TRIAL = 0.015;

    /** So many principals tell something of the others. */
    private static final int FEW = 3;

    /** So few calls are nothing to save on: three tenths of a second. */
    private static final int TRIFLE = 6;

    /** An estimate is believed where it is so many times what it is compared to. */
    private static final double CLEARLY = 2;

    /**
     * By permission set.
     *
     * @param pages read so far
     * @param seen sets and accounts known so far where one is in the other
     * @param toCome pages that have to be read, at least
     * @param about the whole cost, as it looks; never more than is known while too few lists were looked into
     */
    record Pairs(int pages, int seen, int toCome, double about) {
        double atLeast() {
            return pages + seen + toCome;
        }

        boolean known() {
            return toCome == 0;
        }
    }

    /**
     * By principal.
     *
     * @param asked how many were asked
     * @param spent calls that took
     * @param left how many were not asked
     * @param about the whole cost, as it looks
     * @param doubt by how much that may be off
     */
    record Principals(int asked, int spent, int left, double about, double doubt) {
        double toCome() {
            return Math.max(left, about - spent);
        }
    }

    /** The next step. */
    enum Step {
        BY_PERMISSION_SET,
        BY_PRINCIPAL,
        LIST_PLACES,
        ASK_PRINCIPALS
    }

    Step next() {
        boolean asked = principals.asked() >= FEW || principals.left() == 0;
        double byPrincipal = principals.about() + principals.doubt();
        if (asked && (pairs.atLeast() >= byPrincipal || pairs.about() >= CLEARLY * byPrincipal)) {
            return Step.BY_PRINCIPAL;
        }
        if (pairs.known()) {
            if (pairs.seen() <= principals.left()
                    || (asked && pairs.seen() <= principals.toCome() - principals.doubt())) {
                return Step.BY_PERMISSION_SET;
            }
            if (mayAsk() > 0) {
                return Step.ASK_PRINCIPALS;
            }
            return pairs.seen() <= principals.toCome() ? Step.BY_PERMISSION_SET : Step.BY_PRINCIPAL;
        }
        if (!asked && ON_TRIAL * pairs.atLeast() >= FEW) {
            return Step.ASK_PRINCIPALS;
        }
        if (mayList() > 0) {
            return Step.LIST_PLACES;
        }
        if (mayAsk() > 0) {
            return Step.ASK_PRINCIPALS;
        }
        return pairs.about() <= principals.about() ? Step.LIST_PLACES : Step.BY_PRINCIPAL;
    }

    /** How many pages may be read on trial. */
    int mayList() {
        return (int) (ON_TRIAL * (principals.spent() + principals.left())) - pairs.pages();
    }

    /** How many principals may be asked on trial. */
    int mayAsk() {
        return Math.min(principals.left(), Math.max(TRIFLE, (int) (ON_TRIAL * pairs.atLeast())) - principals.spent());
    }
}
