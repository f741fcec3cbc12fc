package dev.rolecall.live;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Asks whether AWS has managed policies of its own. It is a courtesy, not a part of the state that a plan rests on: where it can't be
 * asked, that is told, and the plan goes on.
 */
final class AwsPolicyReader {
    /** Every partition of AWS has it; an endpoint that does not have it does not keep AWS's policies at all. */
    private static final String SURELY_THERE = "AdministratorAccess";

    private static final int AT_A_TIME = 4;

    private AwsPolicyReader() {}

    /**
     * Asks, one call for each policy.
     *
     * @throws CallFailure where AWS failed otherwise than by refusing or not being reached
     */
    static AwsPolicies read(AccountGate gate, PolicyQuestions questions) {
        List<String> asked = List.copyOf(questions.awsManaged());
        if (asked.isEmpty()) {
            return AwsPolicies.UNASKED;
        }
        SortedSet<String> absent = new TreeSet<>();
        try {
            AccountEntry entry = gate.enter(questions.own());
            if (entry instanceof AccountEntry.Shut shut) {
                return unchecked(asked, shut.why());
            }
            AccountIam iam = ((AccountEntry.Open) entry).iam();
            try (Parallel parallel = new Parallel(AT_A_TIME)) {
                List<Boolean> there = parallel.map(asked, iam::hasAwsManaged);
                for (int i = 0; i < asked.size(); i++) {
                    if (!there.get(i)) {
                        absent.add(asked.get(i));
                    }
                }
            }
            if (!absent.isEmpty() && !iam.hasAwsManaged(SURELY_THERE)) {
                return new AwsPolicies(
                        Collections.emptySortedSet(),
                        absent,
                        "IAM there does not have " + SURELY_THERE + " either, so it does not keep AWS's policies");
            }
            return new AwsPolicies(absent, Collections.emptySortedSet(), null);
        } catch (CallFailure e) {
            return switch (e.kind()) {
                case DENIED, UNSUPPORTED, ENVIRONMENT -> unchecked(asked, e);
                case NOT_FOUND, CONFLICT, EXISTS, THROTTLED, INVALID, QUOTA, OTHER -> throw e;
            };
        }
    }

    private static AwsPolicies unchecked(List<String> asked, CallFailure why) {
        return new AwsPolicies(
                Collections.emptySortedSet(), new TreeSet<>(asked), why.getMessage() + ". " + why.advice());
    }
}
