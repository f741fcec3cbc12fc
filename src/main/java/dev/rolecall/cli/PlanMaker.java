package dev.rolecall.cli;

import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.live.AccountPolicyReader;
import dev.rolecall.live.EstateReader;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadScope;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Planner;
import dev.rolecall.plan.PolicyTargets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** From files to a plan: read AWS, give selectors their accounts, compare. */
final class PlanMaker {
    private final Session session;
    private final Progress progress;
    private final Clock clock;

    PlanMaker(Session session, Progress progress, Clock clock) {
        this.session = session;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Reads and compares.
     *
     * @param only as the command line has it
     * @throws Stop where the organization makes the files impossible
     */
    Prepared prepare(Definitions definitions, Coverage coverage, List<String> only, Allowance allowance) {
        if (definitions.policies() != null) {
            session.accountsSoon();
        }
        LiveEstate read = new EstateReader(session.source(), session.sleeper(), progress)
                .read(ReadScope.of(definitions, coverage));
        Only target = OnlyTargets.resolve(only, definitions, read);
        DesiredEstate desired = resolved(definitions, read, clock.instant());
        LiveEstate live = withPolicies(session, progress, desired, read, target);
        return new Prepared(definitions, desired, live, target, compared(desired, live, target, allowance));
    }

    /** The same with what the accounts themselves have of policies, as far as the plan needs that. */
    static LiveEstate withPolicies(
            Session session, Progress progress, DesiredEstate desired, LiveEstate live, Only target) {
        AccountPolicyReader reader = new AccountPolicyReader(session.accounts(desired.settings(), live), progress);
        return live.withPolicies(reader.read(PolicyTargets.of(desired, live).questions(target)));
    }

    /** Selectors with their accounts. */
    static DesiredEstate resolved(Definitions definitions, LiveEstate live, Instant now) {
        try {
            return TargetResolver.resolve(definitions, live.organization(), now);
        } catch (InvalidDefinitions e) {
            throw Stop.invalid(e.problems());
        }
    }

    static Plan compared(DesiredEstate desired, LiveEstate live, Only target, Allowance allowance) {
        Plan plan = Planner.plan(desired, live, target, allowance);
        if (!plan.problems().isEmpty()) {
            throw Stop.invalid(plan.problems());
        }
        return plan;
    }
}
