package dev.rolecall.plan;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be done, in the order in which it is done.
 *
 * @param accounts those that selectors seem to reach, or not to reach, since they came, moved or were tagged
 * @param problems what the files say that this organization makes impossible: then nothing is done
 * @param refusals guards that say no: then nothing is done either
 * @param notes what a reviewer should know beside the changes
 * @param fingerprint the same for the same changes with the same values before
 */
public record Plan(
        Coverage coverage,
        List<Change> changes,
        List<PersonImpact> people,
        List<AccountShift> accounts,
        List<Problem> problems,
        List<Refusal> refusals,
        List<String> notes,
        String fingerprint) {

    public Plan {
        changes = List.copyOf(changes);
        people = List.copyOf(people);
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** How many changes of each action, blocked ones included. */
    public Map<Action, Integer> counts() {
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            counts.put(action, 0);
        }
        changes.forEach(change -> counts.merge(change.action(), 1, Integer::sum));
        return counts;
    }
}
