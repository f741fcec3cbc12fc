package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the calls and draws what befalls each of them by the plan. */
final class FaultDraws {

    private final FaultPlan plan;
    private final Map<String, Fault> exact = new HashMap<>();
    private final Map<String, Long> calls = new HashMap<>();

    FaultDraws(FaultPlan plan) {
        this.plan = plan;
        plan.exact()
                .forEach(each ->
                        exact.put(key(each.operation() == null ? "" : each.operation(), each.call()), each.fault()));
    }

    private static String key(String operation, long call) {
        return operation + ' ' + call;
    }

    /** What befalls this call, or null. */
    @Nullable Fault next(AwsService service, String operation) {
        String name = service.title() + ':' + operation;
        long ofAll = calls.merge("", 1L, Long::sum);
        long ofOperation = calls.merge(name, 1L, Long::sum);
        Fault fault = exact.get(key("", ofAll));
        if (fault == null) {
            fault = exact.get(key(name, ofOperation));
        }
        if (fault == null) {
            fault = byRate(name, ofOperation);
        }
        return fault != null && canBefall(fault, service, operation) ? fault : null;
    }

    private @Nullable Fault byRate(String name, long call) {
        if (plan.rates().isEmpty()) {
            return null;
        }
        double draw = Ids.fraction(plan.seed() + 0x9E3779B9L * name.hashCode(), call);
        for (Map.Entry<Fault, Double> each : plan.rates().entrySet()) {
            draw -= each.getValue();
            if (draw < 0) {
                return each.getKey();
            }
        }
        return null;
    }

    private static boolean canBefall(Fault fault, AwsService service, String operation) {
        return switch (fault) {
            case CONFLICT -> isWrite(service, operation);
            case STALE -> service != AwsService.STS && !isWrite(service, operation);
            case FAILED ->
                switch (operation) {
                    case "CreateAccountAssignment", "DeleteAccountAssignment", "ProvisionPermissionSet" -> true;
                    default -> false;
                };
            case THROTTLE, ERROR, RESET, TIMEOUT, SLOW -> true;
        };
    }

    /** Whether the operation changes anything here; AssumeRole does not. */
    static boolean isWrite(AwsService service, String operation) {
        return service != AwsService.STS
                && !operation.startsWith("List")
                && !operation.startsWith("Describe")
                && !operation.startsWith("Get")
                && !operation.startsWith("Is");
    }
}
