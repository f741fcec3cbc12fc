package dev.rolecall.aws;

import dev.rolecall.live.AccountEntry;
import dev.rolecall.live.AccountGate;
import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Caller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Enters accounts: the caller's own as the caller, every other by a role there that the files name. Safe for several threads. */
public final class AccountEntrance implements AccountGate {
    private final Clients clients;
    private final Calls calls;
    private final Caller caller;
    private final String managementAccount;
    private final @Nullable String role;
    private final LongSupplier nanoClock;
    private final double timeScale;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    /**
     * Enters nothing yet.
     *
     * @param role its name, or path and name; absent where none is named, so that only the caller's own account can be entered
     * @param nanoClock nanoseconds, of any clock that does not jump
     * @param timeScale how much faster than AWS's the clock of the endpoint runs
     */
    public AccountEntrance(
            Clients clients,
            Calls calls,
            Caller caller,
            String managementAccount,
            @Nullable String role,
            LongSupplier nanoClock,
            double timeScale) {
        this.clients = clients;
        this.calls = calls;
        this.caller = caller;
        this.managementAccount = managementAccount;
        this.role = role;
        this.nanoClock = nanoClock;
        this.timeScale = timeScale;
    }

    @Override
    public AccountEntry enter(String account) {
        try {
            return new AccountEntry.Open(new AccountIamReader(session(account)));
        } catch (CallFailure e) {
            if (concernsAll(e)) {
                throw e;
            }
            return new AccountEntry.Shut(e);
        }
    }

    /** The same for who writes there: it ends in a failure where the account can't be entered. */
    AccountSession session(String account) {
        return doors.computeIfAbsent(account, Door::new).open();
    }

    /** Nothing is said of an account by a network that is not there, or by a run that is being interrupted. */
    private static boolean concernsAll(CallFailure e) {
        return switch (e.kind()) {
            case ENVIRONMENT, THROTTLED -> true;
            case OTHER -> Thread.currentThread().isInterrupted();
            case DENIED, NOT_FOUND, CONFLICT, EXISTS, INVALID, QUOTA, UNSUPPORTED -> false;
        };
    }

    /** The way into one account, tried once. */
    private final class Door {
        private final String account;
        private @Nullable AccountSession session;
        private @Nullable CallFailure refusal;

        Door(String account) {
            this.account = account;
        }

        synchronized AccountSession open() {
            if (refusal != null) {
                throw refusal;
            }
            AccountSession open = session;
            if (open == null) {
                open = tried();
                session = open;
            }
            return open;
        }

        private AccountSession tried() {
            try {
                return unlocked();
            } catch (CallFailure e) {
                refusal = concernsAll(e) ? null : e;
                throw e;
            }
        }

        private AccountSession unlocked() {
            String partition = caller.arn().split(":", -1)[1];
            if (account.equals(caller.account())) {
                return new AccountSession(account, partition, clients.iam(), calls, null);
            }
            if (account.equals(managementAccount)) {
                throw shut(
                        "it is the management account, which nobody enters from another one, and these credentials are of account "
                                + caller.account(),
                        "Run it in the management account too.",
                        null);
            }
            if (role == null) {
                throw shut(
                        "no role to enter it with is named",
                        "Name one as 'rolecall.accountRole' in the files or as --account-role.",
                        null);
            }
            String roleArn = "arn:" + partition + ":iam::" + account + ":role/" + role.replaceFirst("^/", "");
            AssumedCredentials credentials =
                    new AssumedCredentials(clients.sts(), calls, roleArn, nanoClock, timeScale);
            try {
                credentials.get();
            } catch (CallFailure e) {
                throw e.kind() == CallFailure.Kind.DENIED ? denied(e, roleArn) : e;
            }
            return new AccountSession(account, partition, clients.iam(), calls, credentials);
        }

        private CallFailure denied(CallFailure e, String roleArn) {
            return shut(
                    e.reason(),
                    "There must be a role " + roleArn + " that trusts account " + caller.account() + ", and "
                            + caller.arn() + " must be allowed sts:AssumeRole on it.",
                    e);
        }

        private CallFailure shut(String reason, String advice, @Nullable CallFailure cause) {
            return new CallFailure(CallFailure.Kind.DENIED, "entering account " + account, reason, advice, cause);
        }
    }
}
