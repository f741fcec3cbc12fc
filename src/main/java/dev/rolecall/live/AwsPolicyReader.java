package dev.rolecall.live;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Asks whether AWS has managed policies of its own. It is a courtesy, not a part of the state that a plan rests on: where it can't be
 * asked, that is told, and the plan goes on.
 */
final class AwsPolicyReader {
    /** Every partition of AWS has it; an endpoint that does not have it does not keep AWS's policies at all. */
    private static final String SURELY_THERE = "AdministratorAccess";

    private AwsPolicyReader() {}

    /**
     * Asks, one call for each policy.
     *
     * @throws CallFailure where AWS failed otherwise than by refusing or not being reached
     */
    static AwsPolicies read(AccountGate gate, PolicyQuestions questions) {
        SortedSet<String> open = new TreeSet<>(questions.awsManaged());
        if (open.isEmpty()) {
            return AwsPolicies.UNASKED;
        }
        SortedSet<String> absent = new TreeSet<>();
        try {
            AccountEntry entry = gate.enter(questions.own());
            if (entry instanceof AccountEntry.Shut shut) {
                return unchecked(open, shut.why());
            }
            AccountIam iam = ((AccountEntry.Open) entry).iam();
            for (String policy : questions.awsManaged()) {
                if (iam.hasAwsManaged(policy)) {
                    open.remove(policy);
                } else {
                    absent.add(policy);
                }
            }
            if (!absent.isEmpty() && !iam.hasAwsManaged(SURELY_THERE)) {
                return new AwsPolicies(
                        Collections.emptySortedSet(),
                        open,
                        "IAM there does not have " + SURELY_THERE + " either, so it does not keep AWS's policies");
            }
            return new AwsPolicies(absent, Collections.emptySortedSet(), null);
        } catch (CallFailure e) {
            return switch (e.kind()) {
                case DENIED, UNSUPPORTED, ENVIRONMENT -> unchecked(open, e);
                case NOT_FOUND, CONFLICT, EXISTS, THROTTLED, INVALID, QUOTA, OTHER -> throw e;
            };
        }
    }

    private static AwsPolicies unchecked(SortedSet<String> policies, CallFailure why) {
        return new AwsPolicies(Collections.emptySortedSet(), policies, why.getMessage() + ". " + why.advice());
    }
}
