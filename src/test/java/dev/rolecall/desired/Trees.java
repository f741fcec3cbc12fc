package dev.rolecall.desired;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.OrganizationTree;
import java.util.List;
import java.util.Map;

/** Organizations for tests. */
final class Trees {
    private static final Map<String, String> DEV = Map.of("env", "dev");
    private static final Map<String, String> PROD = Map.of("env", "prod");
    private static final Map<String, String> SHARED = Map.of("env", "shared");

    private Trees() {}

    static Account account(String id, String name, String ou, Map<String, String> tags) {
        return new Account(id, name, AccountState.ACTIVE, ou, tags);
    }

    /** The organization that the in-memory AWS is seeded with. */
    static OrganizationTree controlTower() {
        return new OrganizationTree(
                "100000000001",
                List.of("Security", "Infrastructure", "Workloads", "Workloads/Prod"),
                List.of(
                        account("100000000001", "management", "/", Map.of()),
                        account("200000000001", "log-archive", "Security", Map.of()),
                        account("200000000002", "audit", "Security", Map.of()),
                        account("300000000001", "network", "Infrastructure", SHARED),
                        account("300000000002", "shared-services", "Infrastructure", SHARED),
                        account("400000000001", "payments-dev", "Workloads", DEV),
                        account("400000000002", "orders-dev", "Workloads", DEV),
                        account("500000000001", "payments-prod", "Workloads/Prod", PROD),
                        account("012345678901", "orders-prod", "Workloads/Prod", PROD)));
    }
}
