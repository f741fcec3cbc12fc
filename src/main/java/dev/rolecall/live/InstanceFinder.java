package dev.rolecall.live;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which instance a run is about. */
final class InstanceFinder {
    private InstanceFinder() {}

    /** The wanted one, or the only one there is. */
    static Instance find(List<Instance> visible, @Nullable String wanted, String callerAccount) {
        String doing = "looking for the instance of IAM Identity Center";
        if (wanted != null) {
            return visible.stream()
                    .filter(instance -> instance.arn().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> failure(
                            doing,
                            "'rolecall.instance' names " + wanted + ", but account " + callerAccount + " sees "
                                    + (visible.isEmpty() ? "none" : arns(visible)),
                            "Check the ARN, the Region and whose credentials are used."));
        }
        if (visible.isEmpty()) {
            throw failure(
                    doing,
                    "account " + callerAccount + " sees none in this Region",
                    "Use the instance's primary Region ('rolecall.region' or --region) and credentials of the"
                            + " management account or the delegated administrator; enable IAM Identity Center if"
                            + " there is no instance yet.");
        }
        if (visible.size() > 1) {
            throw failure(
                    doing,
                    "account " + callerAccount + " sees " + visible.size() + ": " + arns(visible),
                    "Name the one that is meant as 'rolecall.instance'.");
        }
        return visible.get(0);
    }

    private static String arns(List<Instance> instances) {
        return instances.stream().map(Instance::arn).sorted().collect(Collectors.joining(", "));
    }

    private static CallFailure failure(String doing, String reason, String advice) {
        return new CallFailure(CallFailure.Kind.ENVIRONMENT, doing, reason, advice, null);
    }
}
