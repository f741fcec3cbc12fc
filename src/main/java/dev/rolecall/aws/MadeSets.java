package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Handles;
import dev.rolecall.live.Instance;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Settings;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AttachCustomerManagedPolicyReferenceToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.AttachManagedPolicyToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetResponse;

/** Finds out what became of permission sets and attachments of which AWS's answer was lost. */
final class MadeSets {
    private final PermissionSetCalls calls;
    private final Handles handles;
    private final Instance instance;

    MadeSets(SsoAdminClient client, Calls calls, Handles handles) {
        this.calls = new PermissionSetCalls(client, calls);
        this.handles = handles;
        this.instance = handles.instance();
    }

    /**
     * The answer to the making of that set.
     *
     * @param tags all that were sent, the owner's among them
     * @throws CallFailure where the set of that name can't be told to be ours: taking over others' is for the plan to say
     */
    CreatePermissionSetResponse answer(PermissionSet sent, Map<String, String> tags) {
        String arn = arn(sent.name());
        String difference = difference(sent, tags, arn);
        if (difference != null) {
            throw LostAnswer.notOurs("creating permission set " + sent.name(), "permission set", difference);
        }
        return CreatePermissionSetResponse.builder()
                .permissionSet(set -> set.name(sent.name()).permissionSetArn(arn))
                .build();
    }

    /** AWS finds sets by ARN only; those that have been read are known by theirs. */
    private String arn(String name) {
        Set<String> others = new HashSet<>(handles.permissionSetArns());
        others.remove(handles.permissionSetArn(name));
        return calls.list(instance).stream()
                .filter(arn -> !others.contains(arn))
                .filter(arn -> calls.describe(instance, arn).name().equals(name))
                .findFirst()
                .orElseThrow(() -> LostAnswer.notThere("looking whether permission set " + name + " was made"));
    }

    private @Nullable String difference(PermissionSet sent, Map<String, String> tags, String arn) {
        PermissionSet live = calls.describe(instance, arn);
        Map<String, String> liveTags = calls.tags(instance, arn);
        if (!Objects.equals(liveTags.get(Settings.OWNER_TAG), tags.get(Settings.OWNER_TAG))) {
            return "its tag " + Settings.OWNER_TAG + " says otherwise";
        } else if (!liveTags.equals(tags)) {
            return "its tags differ";
        } else if (!Objects.equals(live.description(), blankToNull(sent.description()))
                || !live.sessionDuration().equals(sent.sessionDuration())
                || !Objects.equals(live.relayState(), blankToNull(sent.relayState()))) {
            return "its description, session duration or relay state differs";
        } else if (!calls.awsManagedPolicies(instance, arn).isEmpty()
                || !calls.customerManagedPolicies(instance, arn).isEmpty()
                || calls.inlinePolicy(instance, arn) != null
                || calls.permissionsBoundary(instance, arn) != null) {
            return "it holds policies already";
        }
        return null;
    }

    AttachManagedPolicyToPermissionSetResponse attachment(String set, String arn, String policy) {
        if (!calls.awsManagedPolicies(instance, arn).contains(policy)) {
            throw LostAnswer.notThere("looking whether " + policy + " was attached to " + set);
        }
        return AttachManagedPolicyToPermissionSetResponse.builder().build();
    }

    AttachCustomerManagedPolicyReferenceToPermissionSetResponse attachment(
            String set, String arn, CustomerManagedPolicy policy) {
        if (!calls.customerManagedPolicies(instance, arn).contains(policy)) {
            throw LostAnswer.notThere("looking whether " + policy + " was attached to " + set);
        }
        return AttachCustomerManagedPolicyReferenceToPermissionSetResponse.builder()
                .build();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
