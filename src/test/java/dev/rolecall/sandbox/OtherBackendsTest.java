package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A mark that moto differs is kept to: where it fails, and with which words. */
class OtherBackendsTest {

    @MotoDiffers(why = "an example", at = "sso-admin:TagResource", saying = "code 500")
    private static MotoDiffers example() {
        try {
            return Objects.requireNonNull(
                    OtherBackendsTest.class.getDeclaredMethod("example").getAnnotation(MotoDiffers.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theFailureThatWasForetoldIsAccepted() {
        assertThatCode(() -> OtherBackends.requireExpected(
                        example(), "sso-admin:TagResource", new IllegalStateException("HTTP status code 500")))
                .doesNotThrowAnyException();
    }

    @Test
    void aFailureElsewhereIsNot() {
        assertThatThrownBy(() -> OtherBackends.requireExpected(
                        example(), "sso-admin:ListInstances", new IllegalStateException("HTTP status code 500")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("it failed after sso-admin:ListInstances");
    }

    @Test
    void aFailureInOtherWordsIsNot() {
        assertThatThrownBy(() -> OtherBackends.requireExpected(
                        example(), "sso-admin:TagResource", new IllegalStateException("connection refused")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("connection refused");
    }

    @Test
    void theLastCallIsNamedAsMarksNameIt() {
        LastCall.forget();
        try (Backend aws = new Backend(Mode.IN_PROCESS, ContractSuite.options())) {
            aws.ssoAdmin().listInstances(ask -> {});
            assertThat(LastCall.name()).isEqualTo("sso-admin:ListInstances");
            aws.identitystore()
                    .listGroups(ask -> ask.identityStoreId(aws.ssoAdmin()
                            .listInstances(all -> {})
                            .instances()
                            .get(0)
                            .identityStoreId()));
            assertThat(LastCall.name()).isEqualTo("identitystore:ListGroups");
            aws.organizations().listRoots();
            assertThat(LastCall.name()).isEqualTo("organizations:ListRoots");
            aws.sts().getCallerIdentity();
            assertThat(LastCall.name()).isEqualTo("sts:GetCallerIdentity");
        }
    }
}
