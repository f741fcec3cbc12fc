package dev.rolecall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.rolecall.live.CallFailure;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.identitystore.model.ConflictExceptionReason;
import software.amazon.awssdk.services.ssoadmin.model.SsoAdminException;

/** What is sent again, how often, and what is said in the end. */
class CallsTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final CallCounts counts = new CallCounts();
    private final Calls calls = new Calls(Limiter.none(), counts, pauses::add, new Random(1), false);
    private final Calls elsewhere = new Calls(Limiter.none(), counts, pauses::add, new Random(1), true);

    @Test
    void throttlingIsWaitedOutEachTimeLongerAndNeverTheSame() {
        assertThat(call(calls, failing(3, error("ThrottlingException", 400)))).isEqualTo("answer");
        assertThat(pauses).hasSize(3).isSorted();
        assertThat(counts.byOperation()).containsEntry("sso-admin:ListInstances", 4L);
        assertThat(counts.throttles()).isEqualTo(3);
    }

    @Test
    void conflictsAreSentAgainSinceTheSdkDoesNot() {
        assertThat(call(calls, failing(2, error("ConflictException", 400)))).isEqualTo("answer");
    }

    @Test
    void aNameThatIsTakenStaysTaken() {
        SsoAdminException taken = error("ConflictException", 400, "PermissionSet with name X already exists");
        assertThat(failure(calls, failing(9, taken)).kind()).isEqualTo(CallFailure.Kind.EXISTS);
        assertThat(pauses).isEmpty();
        AwsServiceException unique = software.amazon.awssdk.services.identitystore.model.ConflictException.builder()
                .reason(ConflictExceptionReason.UNIQUENESS_CONSTRAINT_VIOLATION)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ConflictException")
                        .errorMessage("Duplicate GroupDisplayName")
                        .build())
                .statusCode(400)
                .build();
        assertThat(failure(calls, failing(9, unique)).kind()).isEqualTo(CallFailure.Kind.EXISTS);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aKeyThatMayNotBeUsedIsToldFromAnActionThatMayNotBeDone() {
        AwsErrorDetails details =
                AwsErrorDetails.builder().errorCode("AccessDeniedException").build();
        CallFailure byKey = failure(
                calls,
                failing(
                        9,
                        software.amazon.awssdk.services.ssoadmin.model.AccessDeniedException.builder()
                                .reason("KMS_AccessDeniedException")
                                .awsErrorDetails(details)
                                .statusCode(400)
                                .build()));
        CallFailure inDirectory = failure(
                calls,
                failing(
                        9,
                        software.amazon.awssdk.services.identitystore.model.AccessDeniedException.builder()
                                .reason("KMS_AccessDeniedException")
                                .awsErrorDetails(details)
                                .statusCode(400)
                                .build()));
        CallFailure plain = failure(
                calls,
                failing(
                        9,
                        software.amazon.awssdk.services.ssoadmin.model.AccessDeniedException.builder()
                                .awsErrorDetails(details)
                                .statusCode(400)
                                .build()));

        assertThat(byKey.kind()).isEqualTo(CallFailure.Kind.DENIED);
        assertThat(byKey.advice()).contains("kms:Decrypt", "kms:ViaService");
        assertThat(inDirectory.advice()).isEqualTo(byKey.advice());
        assertThat(plain.advice()).contains("Allow sso:ListInstances").doesNotContain("KMS");
    }

    @Test
    void noOrganizationIsAnAnswerAndARegisteredDelegateIsThere() {
        assertThat(failure(calls, failing(9, error("AWSOrganizationsNotInUseException", 400)))
                        .kind())
                .isEqualTo(CallFailure.Kind.NOT_FOUND);
        assertThat(failure(calls, failing(9, error("AccountAlreadyRegisteredException", 400)))
                        .kind())
                .isEqualTo(CallFailure.Kind.EXISTS);
    }

    @Test
    void aConflictThatNeverEndsIsNotTakenForWorkDone() {
        assertThat(failure(calls, failing(99, error("ConflictException", 400, "busy")))
                        .kind())
                .isEqualTo(CallFailure.Kind.CONFLICT);
        assertThat(pauses).hasSize(11);
    }

    @Test
    void patienceEndsAndSaysHowOftenItWasTried() {
        CallFailure failure = failure(calls, failing(99, error("ThrottlingException", 400)));
        assertThat(failure.kind()).isEqualTo(CallFailure.Kind.THROTTLED);
        assertThat(failure.reason()).contains("12 tries");
    }

    @Test
    void deniedIsNotTriedAgainAndSaysWhatToAllow() {
        CallFailure failure = failure(calls, failing(9, error("AccessDeniedException", 400)));
        assertThat(failure.kind()).isEqualTo(CallFailure.Kind.DENIED);
        assertThat(failure.doing()).isEqualTo("listing instances");
        assertThat(failure.advice()).contains("sso:ListInstances");
        assertThat(pauses).isEmpty();
    }

    @Test
    void anAnswerWithoutAwsErrorCodeMeansUnsupportedOnlyElsewhere() {
        assertThat(failure(elsewhere, failing(1, error("", 500))).kind()).isEqualTo(CallFailure.Kind.UNSUPPORTED);
        assertThat(failure(elsewhere, failing(1, error("", 501))).kind()).isEqualTo(CallFailure.Kind.UNSUPPORTED);
        assertThat(failure(elsewhere, failing(1, error("UnknownOperationException", 400)))
                        .kind())
                .isEqualTo(CallFailure.Kind.UNSUPPORTED);
        assertThat(call(elsewhere, failing(1, error("InternalServerException", 500))))
                .isEqualTo("answer");
        assertThat(call(calls, failing(1, error("", 500)))).isEqualTo("answer");
    }

    @Test
    void aNetworkThatIsNotThereIsSaidSoon() {
        SdkClientException refused = SdkClientException.create("failed", new ConnectException("Connection refused"));
        CallFailure failure = failure(calls, failing(99, refused));
        assertThat(failure.kind()).isEqualTo(CallFailure.Kind.ENVIRONMENT);
        assertThat(failure.reason()).contains("Connection refused").contains("4 tries");
    }

    @Test
    void aRefusalAfterALostAnswerIsLookedInto() {
        List<RuntimeException> errors = new ArrayList<>(List.of(lost(new SocketException("reset")), exists()));
        assertThat(making(errors, () -> "found")).isEqualTo("found");
        assertThat(pauses).hasSize(1);
        List<RuntimeException> wrong = new ArrayList<>(List.of(error("InternalServerException", 500), exists()));
        assertThat(making(wrong, () -> "found")).isEqualTo("found");
    }

    @Test
    void aRefusalIsFinalWhereNoEarlierTryCanHaveBeenDone() {
        for (RuntimeException harmless : List.of(
                lost(new ConnectException("refused")),
                error("ThrottlingException", 400),
                error("ConflictException", 400, "busy"))) {
            assertThatThrownBy(() -> making(new ArrayList<>(List.of(harmless, exists())), () -> "found"))
                    .asInstanceOf(type(CallFailure.class))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(CallFailure.Kind.EXISTS));
        }
    }

    @Test
    void whatCanNotBeFoundAfterALostAnswerIsLookedForForAWhileOnly() {
        int[] looks = {0};
        assertThatThrownBy(() -> making(new ArrayList<>(List.of(lost(new SocketException("reset")), exists())), () -> {
                    looks[0]++;
                    throw LostAnswer.notThere("looking");
                }))
                .asInstanceOf(type(CallFailure.class))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(CallFailure.Kind.EXISTS));
        assertThat(looks[0]).isEqualTo(7);
        assertThat(pauses).hasSize(1 + 6);
    }

    @Test
    void whatWasJustMadeIsAskedAboutUntilItIsSeen() {
        Supplier<String> late = failing(3, error("ResourceNotFoundException", 400));
        assertThat(calls.justMade("sso-admin", "DescribeX", "asking", late)).isEqualTo("answer");
        Supplier<String> never = failing(99, error("ResourceNotFoundException", 400));
        assertThatThrownBy(() -> calls.justMade("sso-admin", "DescribeX", "asking", never))
                .hasMessage("asking: ResourceNotFoundException (asked 7 times)");
    }

    private String making(List<RuntimeException> errors, Supplier<String> lookUp) {
        return calls.call(
                "sso-admin",
                "CreatePermissionSet",
                Urgency.WRITE,
                "making",
                () -> {
                    if (errors.isEmpty()) {
                        return "answer";
                    }
                    throw errors.remove(0);
                },
                LostAnswer.ofMaking(lookUp));
    }

    private static SdkClientException lost(Exception cause) {
        return SdkClientException.create("failed", cause);
    }

    private static SsoAdminException exists() {
        return error("ConflictException", 400, "PermissionSet with name X already exists");
    }

    private static String call(Calls calls, Supplier<String> request) {
        return calls.call("sso-admin", "ListInstances", "listing instances", request);
    }

    private static CallFailure failure(Calls calls, Supplier<String> request) {
        List<CallFailure> caught = new ArrayList<>();
        assertThatThrownBy(() -> call(calls, request))
                .asInstanceOf(type(CallFailure.class))
                .satisfies(caught::add);
        return caught.get(0);
    }

    private static Supplier<String> failing(int times, RuntimeException error) {
        int[] left = {times};
        return () -> {
            if (left[0]-- > 0) {
                throw error;
            }
            return "answer";
        };
    }

    private static SsoAdminException error(String code, int status) {
        return error(code, status, "");
    }

    private static SsoAdminException error(String code, int status, String message) {
        return (SsoAdminException) SsoAdminException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .message(message)
                .statusCode(status)
                .build();
    }
}
