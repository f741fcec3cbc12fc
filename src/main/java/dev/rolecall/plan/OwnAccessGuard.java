package dev.rolecall.plan;

import dev.rolecall.live.Caller;
import java.util.ArrayList;
import java.util.List;

/** Nobody saws off the branch he sits on: the set that the caller is signed in with stays his (contract 5). */
final class OwnAccessGuard {
    private OwnAccessGuard() {}

    static List<Refusal> refusals(Caller caller, List<Change> changes, List<PersonImpact> people) {
        String set = caller.permissionSet();
        String user = caller.userName();
        if (set == null || user == null) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet removal
                    && change.action() == Action.DELETE
                    && removal.name().equals(set)) {
                refusals.add(refusal("permission set " + set + " would be removed"));
            }
        }
        for (PersonImpact person : people) {
            if (person.user().equalsIgnoreCase(user)
                    && person.loses().stream()
                            .anyMatch(access -> access.account().equals(caller.account())
                                    && access.permissionSet().equals(set))) {
                refusals.add(refusal(user + " would lose " + set + " in " + caller.account()));
            }
        }
        return refusals;
    }

    private static Refusal refusal(String what) {
        return new Refusal(
                "own-access",
                what + ", with which this run is signed in; run it with other credentials if it is meant");
    }
}
