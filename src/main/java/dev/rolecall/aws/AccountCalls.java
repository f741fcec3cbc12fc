package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/** Reads accounts by themselves, wherever in the organization they are. */
final class AccountCalls {
    private static final String SERVICE = "organizations";

    /** Where it is was not asked. */
    private static final String SOMEWHERE = "/";

    private final OrganizationsClient client;
    private final Calls calls;

    AccountCalls(OrganizationsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Nullable Account one(String id) {
        try {
            return account(calls.call(
                            SERVICE,
                            "DescribeAccount",
                            "looking for the name of account " + id,
                            () -> client.describeAccount(r -> r.accountId(id)))
                    .account());
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    List<Account> all() {
        String doing = "listing the accounts of the organization";
        return Pages.all(doing, token -> {
            var page = calls.call(SERVICE, "ListAccounts", doing, () -> client.listAccounts(r -> r.nextToken(token)));
            return new Pages.Page<>(
                    page.accounts().stream().map(AccountCalls::account).toList(), page.nextToken());
        });
    }

    private static Account account(software.amazon.awssdk.services.organizations.model.Account account) {
        return new Account(account.id(), account.name(), state(account), SOMEWHERE, Map.of());
    }

    /** State where the endpoint has it; else the retired Status, whose SUSPENDED may also mean CLOSED. */
    static AccountState state(software.amazon.awssdk.services.organizations.model.Account account) {
        String text = account.stateAsString() != null ? account.stateAsString() : account.statusAsString();
        for (AccountState state : AccountState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        // A state that this version does not know is no state to act in.
        return AccountState.SUSPENDED;
    }
}
