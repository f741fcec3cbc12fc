package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;

/** The data file of constraints and the operations that are implemented go together. */
class ConstraintsTest {

    @Test
    @Rests(
            on = "the service models (M11)",
            facts = {"wire.required"})
    void everySupportedOperationHasConstraintsWhoseMembersTheSdkKnows() {
        Constraints constraints = Constraints.load();
        check(constraints, AwsService.SSO_ADMIN, SsoAdminTable.OPERATIONS, 42);
        check(constraints, AwsService.IDENTITYSTORE, SandboxIdentitystore.OPERATIONS, 19);
        check(constraints, AwsService.ORGANIZATIONS, SandboxOrganizations.OPERATIONS, 27);
        check(constraints, AwsService.IAM, SandboxIam.OPERATIONS, 33);
        check(constraints, AwsService.STS, SandboxSts.OPERATIONS, 2);
    }

    private static <C> void check(
            Constraints constraints, AwsService service, List<ServiceOperation<C, ?, ?>> operations, int count) {
        assertThat(operations).hasSize(count);
        for (ServiceOperation<C, ?, ?> operation : operations) {
            SdkPojo empty = (SdkPojo) operation.newRequest().get().build();
            // An empty request breaks a constraint exactly when a member is required.
            constraints
                    .violation(service, operation.name(), empty)
                    .ifPresent(text -> assertThat(text).contains("must not be null"));
        }
    }
}
