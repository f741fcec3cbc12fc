package dev.rolecall.sandbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What can be done with an account's own instance, and by whom. It has no permission sets and no assignments: it is for AWS managed
 * applications alone. AWS documents that without the error that says so; ValidationException is assumed.
 */
final class InstanceAccess {

    /** What any account can do, with instances that are its own. */
    static final Set<String> OF_ANY = Set.of(
            "CreateInstance",
            "DeleteInstance",
            "DescribeInstance",
            "ListInstances",
            "ListTagsForResource",
            "TagResource",
            "UntagResource",
            "UpdateInstance");

    /** "While the instance is in the CREATE_IN_PROGRESS state" (model of DescribeInstance). */
    private static final Set<String> WHILE_CREATING = Set.of("DescribeInstance", "DeleteInstance");

    private InstanceAccess() {}

    static void check(World world, Caller caller, String operation, SdkPojo request) {
        Instance own = world.accountInstances().get(caller.account());
        String named = named(request);
        if (own != null && own.arn().equals(named)) {
            checkOwn(own, operation);
            return;
        }
        // The organization's instance, or somebody else's: not for a member account that was delegated nothing.
        if (named != null && !Access.managesInstance(world, caller)) {
            throw SsoErrors.denied(Access.text(caller, "sso:" + operation, named));
        }
    }

    private static void checkOwn(Instance own, String operation) {
        if (!OF_ANY.contains(operation)) {
            throw SsoErrors.validation(operation + " is not supported for the account instance " + own.arn());
        }
        if (!own.status().equals(Instance.ACTIVE) && !WHILE_CREATING.contains(operation)) {
            throw SsoErrors.conflict("The instance " + own.arn() + " is " + own.status());
        }
    }

    /** Tags are of a resource, which may be an instance; InstanceArn is then optional. */
    private static @Nullable String named(SdkPojo request) {
        String resource = text(request, "ResourceArn");
        return resource == null ? text(request, "InstanceArn") : resource;
    }

    private static @Nullable String text(SdkPojo request, String member) {
        SdkField<?> field = request.sdkFieldNameToField().get(member);
        return field == null ? null : (String) field.getValueOrDefault(request);
    }
}
