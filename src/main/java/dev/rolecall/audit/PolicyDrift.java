package dev.rolecall.audit;

import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;

/** Customer managed policies in the accounts that are not as the files want them. */
final class PolicyDrift {
    private final Evidence evidence;
    private final Findings findings;

    PolicyDrift(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void find(Change change) {
        if (change instanceof Change.OfPolicy policy) {
            policy(policy);
        } else if (change instanceof Change.OfPolicyOwner owner && !alsoChanged(owner)) {
            findings.add(
                    Rule.POLICY_CHANGED,
                    about(change, owner.place().id()),
                    "the files define it, but it does not carry their owner's tag"
                            + (owner.before() == null ? "" : "; it is owner '" + owner.before() + "'s"),
                    Fix.bySync(change, "adopts it"));
        }
    }

    private void policy(Change.OfPolicy change) {
        About about = about(change, change.place().id());
        if (change.action() == Action.CREATE) {
            findings.add(
                    Rule.POLICY_MISSING,
                    about,
                    "the files want this policy there, and there is none of that path and name",
                    Fix.bySync(change, "puts it there"));
        } else if (change.action() == Action.DELETE) {
            findings.add(
                    Rule.POLICY_CHANGED,
                    about,
                    "it carries this owner's tag, but no file wants it there",
                    Fix.bySync(change, "removes it") + ", or define it in the files");
        } else if (change.before() != null) {
            // Without that nobody has seen it: a note of the plan says why.
            findings.add(
                    Rule.POLICY_CHANGED,
                    about,
                    "its document is not as the files have it",
                    Fix.bySync(change, "puts a new version") + "; or change the files");
        }
    }

    private boolean alsoChanged(Change.OfPolicyOwner adoption) {
        return evidence.plan() != null
                && evidence.plan().changes().stream()
                        .anyMatch(other -> other instanceof Change.OfPolicy policy
                                && policy.subject().equals(adoption.subject()));
    }

    private static About about(Change change, String account) {
        return About.in(change.subject(), account).from(change.why().source());
    }
}
