package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Account;
import dev.rolecall.model.DesiredEstate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments come and go since accounts came, moved or were tagged anew, though the files may be as they were. It is read
 * off what the files give and what AWS has; of earlier runs nothing is kept.
 */
final class AccountShifts {
    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final IdentityHashMap<Change, String> explanations = new IdentityHashMap<>();
    private final List<AccountShift> accounts = new ArrayList<>();

    private AccountShifts() {}

    /** What the changes of one account come to. */
    private static final class Tally {
        private final SortedSet<String> reachedBy = new TreeSet<>();
        private final SortedSet<String> notReachedBy = new TreeSet<>();
        private int gets;
        private int loses;
    }

    static AccountShifts of(
            DesiredEstate desired, LiveEstate live, AssignmentIndex present, SetScope scope, List<Change> changes) {
        AccountShifts shifts = new AccountShifts();
        List<Change.OfAssignment> assignments = changes.stream()
                .filter(Change.OfAssignment.class::isInstance)
                .map(Change.OfAssignment.class::cast)
                // Why those are still open is told already.
                .filter(change -> change.blocked() == null)
                .toList();
        if (assignments.isEmpty() || present.sets().isEmpty()) {
            return shifts;
        }
        ShiftEvidence evidence = new ShiftEvidence(desired, live, present, scope);
        Leavers leavers = new Leavers(evidence, assignments);
        Newcomers newcomers = new Newcomers(evidence, leavers, assignments);
        newcomers.reasons().forEach(shifts::gained);
        leavers.reasons().forEach(shifts::lost);
        shifts.tallies.forEach((id, tally) -> shifts.tell(live.organization().account(id), tally));
        return shifts;
    }

    private void gained(Change change, SortedSet<String> labels) {
        explanations.put(
                change,
                "the account has nothing yet of what only " + SelectorWords.list(labels) + " "
                        + SelectorWords.give(labels));
        Tally tally = tally(change);
        tally.reachedBy.addAll(labels);
        tally.gets++;
    }

    private void lost(Change change, SortedSet<String> labels) {
        explanations.put(
                change,
                "given elsewhere by " + SelectorWords.list(labels) + ", which " + (labels.size() == 1 ? "does" : "do")
                        + " not match the account");
        Tally tally = tally(change);
        tally.notReachedBy.addAll(labels);
        tally.loses++;
    }

    private Tally tally(Change change) {
        return tallies.computeIfAbsent(
                ((Change.OfAssignment) change).assignment().account(), unused -> new Tally());
    }

    private void tell(@Nullable Account account, Tally tally) {
        if (account == null) {
            return;
        }
        SortedSet<String> labels = new TreeSet<>(tally.reachedBy);
        labels.addAll(tally.notReachedBy);
        accounts.add(new AccountShift(
                new Change.Place(account.id(), account.name()),
                SelectorWords.seen(account, labels),
                tally.reachedBy,
                tally.gets,
                tally.notReachedBy,
                tally.loses));
    }

    /** Accounts about which something is to be said, sorted by id. */
    List<AccountShift> accounts() {
        return accounts;
    }

    /** The same changes, those that are explained with their explanation. */
    List<Change> explained(List<Change> changes) {
        if (explanations.isEmpty()) {
            return changes;
        }
        return changes.stream()
                .map(change -> {
                    String explanation = explanations.get(change);
                    return explanation == null
                            ? change
                            : change.withWhy(change.why().seen(explanation));
                })
                .toList();
    }
}
