package dev.rolecall.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Accounts that have nothing yet of what a selector gives and others have by the very same entries. An entry that is new itself
 * is no such evidence: who holds what it gives, holds it by another entry.
 */
final class Newcomers {
    private final ShiftEvidence evidence;
    private final Leavers leavers;
    private final IdentityHashMap<Change, SortedSet<String>> reasons = new IdentityHashMap<>();
    private final Map<Question, Count> counts = new HashMap<>();

    Newcomers(ShiftEvidence evidence, Leavers leavers, List<Change.OfAssignment> changes) {
        this.evidence = evidence;
        this.leavers = leavers;
        Map<String, Map<String, List<Change.OfAssignment>>> wanted = new TreeMap<>();
        for (Change.OfAssignment change : changes) {
            if (change.action() == Action.CREATE) {
                String account = change.assignment().account();
                for (String label : labels(change)) {
                    wanted.computeIfAbsent(account, unused -> new TreeMap<>())
                            .computeIfAbsent(label, unused -> new ArrayList<>())
                            .add(change);
                }
            }
        }
        wanted.forEach((account, byLabel) -> byLabel.forEach((label, these) -> judge(account, label, these)));
    }

    private record Question(Givers.Pair pair, String label, Set<Givers.Entry> by) {}

    /** Accounts that get the same by the same selector and entries, and have it or not. */
    private record Count(int having, int lacking) {}

    /** Selectors by which it is wanted; none where the files name the account. */
    private SortedSet<String> labels(Change.OfAssignment change) {
        String account = change.assignment().account();
        SortedSet<String> labels = new TreeSet<>();
        for (Givers.Entry entry : evidence.givers().giving(Leavers.pair(change), account)) {
            if (entry.names(account)) {
                return new TreeSet<>();
            }
            if (entry.inForce()) {
                labels.addAll(entry.reaching(account));
            }
        }
        return labels;
    }

    private void judge(String account, String label, List<Change.OfAssignment> changes) {
        if (evidence.unseen(label) || !hasNothing(account, label)) {
            return;
        }
        boolean alone = !leavers.left(account).isEmpty()
                && evidence.givers().by(label).stream()
                        .allMatch(entry -> entry.under(label).size() == 1);
        boolean sure = alone;
        List<Change.OfAssignment> alike = new ArrayList<>();
        for (Change.OfAssignment change : changes) {
            Count count = count(change, label);
            if (alone || count.having() > 0) {
                alike.add(change);
            }
            // More that lack it than have it: the files were widened, rather.
            sure |= count.having() > 0 && count.having() >= count.lacking();
        }
        if (sure) {
            alike.forEach(change ->
                    reasons.computeIfAbsent(change, unused -> new TreeSet<>()).add(label));
        }
    }

    /** Nothing of what it gives the account, but what others give it too, or gave it where it seems to come from. */
    private boolean hasNothing(String account, String label) {
        for (Givers.Entry entry : evidence.givers().by(label)) {
            if (entry.reachesBy(label, account)) {
                for (Givers.Pair pair : entry.pairs()) {
                    if (evidence.holds(account, pair) && !otherwise(account, label, pair)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean otherwise(String account, String label, Givers.Pair pair) {
        SortedSet<String> left = leavers.left(account);
        for (Givers.Entry entry : evidence.givers().of(pair)) {
            SortedSet<String> others = entry.reaching(account);
            others.remove(label);
            boolean gaveIt = entry.inForce() && entry.labels().stream().anyMatch(left::contains);
            if (gaveIt || !others.isEmpty() || (entry.reaches(account) && entry.names(account))) {
                return true;
            }
        }
        return false;
    }

    private Count count(Change.OfAssignment change, String label) {
        Givers.Pair pair = Leavers.pair(change);
        if (!evidence.tells(pair.permissionSet())) {
            return new Count(0, 0);
        }
        Set<Givers.Entry> by =
                evidence.givers().giving(pair, change.assignment().account());
        return counts.computeIfAbsent(new Question(pair, label, by), this::counted);
    }

    private Count counted(Question question) {
        int having = 0;
        int lacking = 0;
        Set<String> under = question.by().stream()
                .map(entry -> entry.under(question.label()))
                .filter(accounts -> !accounts.isEmpty())
                .findFirst()
                .orElse(Set.of());
        for (String account : under) {
            Set<Givers.Entry> giving = evidence.givers().giving(question.pair(), account);
            if (!giving.isEmpty() && question.by().containsAll(giving)) {
                if (evidence.holds(account, question.pair())) {
                    having++;
                } else {
                    lacking++;
                }
            }
        }
        return new Count(having, lacking);
    }

    /** By changes, the selectors of which the account has nothing yet. */
    Map<Change, SortedSet<String>> reasons() {
        return reasons;
    }
}
