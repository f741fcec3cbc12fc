package dev.rolecall.sandbox;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** sts: who calls, and roles of other accounts. */
final class StsOperations {

    private static final int MAX_CHAINED_SECONDS = 3600;

    private final Sessions sessions;

    StsOperations(Sessions sessions) {
        this.sessions = sessions;
    }

    GetCallerIdentityResponse whoAmI(World world, Caller caller, GetCallerIdentityRequest request) {
        return GetCallerIdentityResponse.builder()
                .account(caller.account())
                .arn(caller.arn())
                .userId(caller.userId())
                .build();
    }

    /** The role must exist in a usable account, trust the caller, and not be one of Identity Center's, which only its portal assumes. */
    AssumeRoleResponse assumeRole(World world, Caller caller, AssumeRoleRequest request) {
        String arn = request.roleArn();
        String[] parts = arn.split(":", 6);
        if (parts.length != 6 || !parts[2].equals("iam") || !parts[5].startsWith("role/")) {
            throw IamErrors.stsValidation(arn + " is invalid");
        }
        String account = parts[4];
        Role role = world.organization()
                .account(account)
                .filter(Account::usable)
                .flatMap(there -> world.iam(account).role(arn.substring(arn.lastIndexOf('/') + 1)))
                .filter(there -> there.arnIn(account).equals(arn) && !there.reserved())
                .filter(there -> TrustPolicy.of(there.trust()).lets(caller, request.externalId()))
                .orElseThrow(() -> IamErrors.stsDenied(
                        "User: " + caller.arn() + " is not authorized to perform: sts:AssumeRole on resource: " + arn));
        if (request.policy() != null) {
            PolicyDocuments.problem(request.policy(), PolicyDocuments.Kind.IDENTITY)
                    .ifPresent(problem -> {
                        throw IamErrors.stsMalformedPolicy("The session policy is not a policy document: " + problem);
                    });
        }
        int seconds = request.durationSeconds() == null ? Role.SESSION_SECONDS : request.durationSeconds();
        requireDuration(caller, role, seconds);
        Caller session = Caller.sessionOf(account, role, request.roleSessionName());
        Instant expiration = world.now().plus(Duration.ofSeconds(seconds));
        String key = sessions.open(session, expiration);
        return AssumeRoleResponse.builder()
                .credentials(credentials -> credentials
                        .accessKeyId(key)
                        .secretAccessKey("sandbox-secret-of-" + key)
                        .sessionToken("sandbox-session-of-" + key)
                        .expiration(expiration))
                .assumedRoleUser(user -> user.arn(session.arn()).assumedRoleId(session.userId()))
                .packedPolicySize(0)
                .build();
    }

    /** Both bounds are in the model of sts (AssumeRole, DurationSeconds); the texts are not. */
    private static void requireDuration(Caller caller, Role role, int seconds) {
        if (caller.isSession() && seconds > MAX_CHAINED_SECONDS) {
            throw IamErrors.stsValidation("The requested DurationSeconds exceeds the " + MAX_CHAINED_SECONDS
                    + " seconds that a role assumed by role chaining lasts at most.");
        }
        if (seconds > role.maxSessionSeconds()) {
            throw IamErrors.stsValidation(
                    "The requested DurationSeconds exceeds the MaxSessionDuration set for this role: "
                            + role.maxSessionSeconds() + " seconds.");
        }
    }
}
