package dev.rolecall.desired;

import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.Principal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An entry of {@code assignments:}. */
final class AssignmentReader {
    private final Problems problems;

    AssignmentReader(Problems problems) {
        this.problems = problems;
    }

    AssignmentRule read(Located entry) {
        List<Principal> principals = Stream.concat(
                        entry.texts("groups").stream().map(Principal::group),
                        entry.texts("users").stream().map(Principal::user))
                .toList();
        return new AssignmentRule(
                principals,
                entry.texts("permissionSets"),
                selectors(entry, "accounts"),
                selectors(entry, "except"),
                Moments.end(entry, "expires", problems),
                entry.text("reason"),
                entry.location());
    }

    private List<AccountSelector> selectors(Located entry, String key) {
        return entry.items(key).stream()
                .map(item -> SelectorReader.read(item, problems))
                .filter(Objects::nonNull)
                .toList();
    }
}
