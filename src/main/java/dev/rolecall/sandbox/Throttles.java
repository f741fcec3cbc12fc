package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documented request rates (aws-facts.md section 1a) as token buckets.
 *
 * <ul>
 *   <li>sso-admin: 20 a second for all operations together.
 *   <li>identitystore: 20 a second for each operation.
 *   <li>organizations: rate and burst per operation, once per calling account and once for the whole organization. Operations that
 *       AWS's table does not name are not throttled.
 *   <li>sts: 600 a second for each calling account, all operations together.
 *   <li>iam: AWS publishes no rates, none are enforced.
 * </ul>
 *
 * <p>Where only a rate is documented, the burst is one second's worth: assumed, so that whoever keeps to the rate is never refused. A
 * refused call takes no token.
 */
final class Throttles {

    private static final int SSO_ADMIN = 20;
    private static final int IDENTITYSTORE = 20;
    private static final int STS = 600;

    private record Rate(int perSecond, int burst) {}

    /** @param organization null where only the rate per account is documented */
    private record Row(String name, Rate account, @Nullable Rate organization) {}

    private static final Map<String, Row> ORGANIZATIONS = organizations();

    private final boolean sharedRows;
    private final Map<String, TokenBucket> buckets = new HashMap<>();

    Throttles(boolean sharedRows) {
        this.sharedRows = sharedRows;
    }

    private static Map<String, Row> organizations() {
        Map<String, Row> rows = new HashMap<>();
        put(rows, new Rate(8, 12), new Rate(9, 15), "ListAccounts");
        put(rows, new Rate(6, 10), new Rate(7, 12), "ListChildren");
        put(
                rows,
                new Rate(5, 8),
                new Rate(6, 10),
                "ListParents",
                "ListAccountsForParent",
                "ListOrganizationalUnitsForParent");
        put(rows, new Rate(1, 2), new Rate(1, 3), "ListRoots");
        put(rows, new Rate(10, 15), new Rate(12, 18), "ListTagsForResource");
        put(rows, new Rate(20, 30), new Rate(24, 36), "DescribeAccount");
        put(rows, new Rate(1, 2), null, "DescribeOrganization");
        put(rows, new Rate(2, 2), new Rate(2, 3), "DescribeOrganizationalUnit");
        put(rows, new Rate(5, 8), new Rate(6, 10), "ListDelegatedAdministrators");
        put(
                rows,
                new Rate(1, 3),
                new Rate(1, 4),
                "ListAWSServiceAccessForOrganization",
                "ListDelegatedServicesForAccount");
        put(rows, new Rate(4, 6), null, "TagResource");
        return Map.copyOf(rows);
    }

    private static void put(Map<String, Row> rows, Rate account, @Nullable Rate organization, String... operations) {
        for (String operation : operations) {
            rows.put(operation, new Row(operations[0], account, organization));
        }
    }

    /** Takes a token, or says that there is none. */
    boolean allows(String account, AwsService service, String operation, Instant now) {
        List<TokenBucket> needed = needed(account, service, operation, now);
        for (TokenBucket bucket : needed) {
            if (!bucket.hasToken(now)) {
                return false;
            }
        }
        needed.forEach(TokenBucket::take);
        return true;
    }

    private List<TokenBucket> needed(String account, AwsService service, String operation, Instant now) {
        return switch (service) {
            case SSO_ADMIN -> List.of(bucket("sso-admin", new Rate(SSO_ADMIN, SSO_ADMIN), now));
            case IDENTITYSTORE ->
                List.of(bucket("identitystore:" + operation, new Rate(IDENTITYSTORE, IDENTITYSTORE), now));
            case ORGANIZATIONS -> organizations(account, operation, now);
            case STS -> List.of(bucket("sts " + account, new Rate(STS, STS), now));
            case IAM -> List.of();
        };
    }

    private List<TokenBucket> organizations(String account, String operation, Instant now) {
        Row row = ORGANIZATIONS.get(operation);
        if (row == null) {
            return List.of();
        }
        String name = "organizations:" + (sharedRows ? row.name() : operation);
        List<TokenBucket> needed = new ArrayList<>(2);
        needed.add(bucket(name + ' ' + account, row.account(), now));
        if (row.organization() != null) {
            needed.add(bucket(name, row.organization(), now));
        }
        return needed;
    }

    private TokenBucket bucket(String name, Rate rate, Instant now) {
        return buckets.computeIfAbsent(name, key -> new TokenBucket(rate.perSecond(), rate.burst(), now));
    }
}
