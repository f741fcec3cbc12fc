package dev.rolecall.cli;

import dev.rolecall.apply.Outcome;
import dev.rolecall.aws.CallCounts;
import dev.rolecall.job.NoticeText;
import dev.rolecall.job.Particulars;
import dev.rolecall.job.RoundEnd.Changes;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a round has come to so far: there too where the round fails. */
final class Tally {
    private static final String ACCOUNTS_CHANGED =
            "Nothing is to be done: these accounts came, moved or were tagged anew, and"
                    + " got and lost what the selectors of the files say.";

    private @Nullable CallCounts counts;
    private @Nullable Plan plan;
    private List<Outcome> outcomes = List.of();
    private boolean writing;
    private @Nullable String owner;
    private @Nullable String instance;

    void sending(CallCounts session) {
        counts = session;
    }

    void concerns(@Nullable String ownerOfFiles) {
        owner = ownerOfFiles;
    }

    void on(String arnOfInstance) {
        instance = arnOfInstance;
    }

    void planned(Plan made) {
        plan = made;
    }

    /** From now on something may have been written. */
    void beginsToWrite() {
        writing = true;
    }

    boolean writing() {
        return writing;
    }

    void tried(List<Outcome> all) {
        outcomes = all;
    }

    Map<String, Long> calls() {
        return counts == null ? Map.of() : counts.byOperation();
    }

    long throttles() {
        return counts == null ? 0 : counts.throttles();
    }

    boolean somethingToDo() {
        return plan != null && !plan.isEmpty();
    }

    String fingerprint() {
        return plan == null ? "" : plan.fingerprint();
    }

    /** Names of the guards that said no. */
    List<String> refusals() {
        return plan == null
                ? List.of()
                : plan.refusals().stream().map(Refusal::guard).distinct().toList();
    }

    /** What the guards said, as sentences. */
    List<String> objections() {
        return plan == null
                ? List.of()
                : plan.refusals().stream().map(Refusal::message).toList();
    }

    /** Why the first change that was not done was not, and how many were not. */
    @Nullable String leftUndone() {
        List<Outcome> undone =
                outcomes.stream().filter(outcome -> !outcome.succeeded()).toList();
        if (undone.isEmpty()) {
            return null;
        }
        Outcome first = undone.get(0);
        return undone.size() + " of " + outcomes.size() + " changes not done; first: "
                + first.change().subject() + ": " + first.error();
    }

    /**
     * What a notice says besides: whose it is, and the first of what was not changed, or, where all was, of that.
     *
     * @param advice what to do next, where something failed
     */
    Particulars particulars(@Nullable String advice) {
        boolean all = outcomes.stream().allMatch(Outcome::succeeded);
        List<String> told = outcomes.stream()
                .filter(outcome -> outcome.succeeded() == all)
                .map(outcome -> outcome.change().action().label() + " "
                        + outcome.change().kind().label() + " "
                        + outcome.change().subject()
                        + (outcome.change().why().seen() == null
                                ? ""
                                : ": " + outcome.change().why().seen()))
                .toList();
        boolean byAccounts = all
                && !outcomes.isEmpty()
                && outcomes.stream().allMatch(outcome -> outcome.change().why().seen() != null);
        return new Particulars(
                owner,
                instance,
                advice == null && byAccounts ? ACCOUNTS_CHANGED : advice,
                told.stream().limit(NoticeText.MOST_EXAMPLES).toList(),
                told.size());
    }

    /** Changes by action and outcome, sorted. */
    List<Changes> changes() {
        Map<String, Map<String, Long>> numbers = new TreeMap<>();
        if (!outcomes.isEmpty()) {
            outcomes.forEach(
                    outcome -> count(numbers, outcome.change(), outcome.result().label()));
        } else if (plan != null) {
            plan.changes().forEach(change -> count(numbers, change, "planned"));
        }
        return numbers.entrySet().stream().flatMap(Tally::ofAction).toList();
    }

    private static void count(Map<String, Map<String, Long>> numbers, Change change, String outcome) {
        numbers.computeIfAbsent(change.action().label(), action -> new TreeMap<>())
                .merge(outcome, 1L, Long::sum);
    }

    private static Stream<Changes> ofAction(Map.Entry<String, Map<String, Long>> action) {
        return action.getValue().entrySet().stream()
                .map(outcome -> new Changes(action.getKey(), outcome.getKey(), outcome.getValue()));
    }
}
