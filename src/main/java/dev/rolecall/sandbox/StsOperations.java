package dev.rolecall.sandbox;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** sts: who calls, and roles of other accounts. */
final class StsOperations {

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

    /**
     * The role must exist in a usable account, and not be one of Identity Center's, which only its portal assumes. The trust policy is
     * not evaluated (assumed: whoever rehearses here has arranged for it).
     */
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
                .orElseThrow(() -> IamErrors.stsDenied(
                        "User: " + caller.arn() + " is not authorized to perform: sts:AssumeRole on resource: " + arn));
        Caller session = new Caller(
                account,
                "arn:aws:sts::" + account + ":assumed-role/" + role.name() + "/" + request.roleSessionName(),
                role.id() + ":" + request.roleSessionName());
        int seconds = request.durationSeconds() == null ? 3600 : request.durationSeconds();
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
}
