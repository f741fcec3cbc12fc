package dev.rolecall.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Reads the roles that permission sets have in the accounts, several accounts at a time, for each has rates of its own. */
public final class RoleReader {
    /** As many as it takes to be done with hundreds of accounts in minutes; memory and threads stay few. */
    private static final int AT_A_TIME = 16;

    private final AccountGate gate;
    private final Progress progress;

    public RoleReader(AccountGate gate, Progress progress) {
        this.gate = gate;
        this.progress = progress;
    }

    /**
     * Looks into all these accounts.
     *
     * @param whole by permission set and account: whether it matters what the set's role there may do, which takes some calls
     *     for each
     * @throws CallFailure where it fails for another reason than that an account does not let anybody look
     */
    public LiveRoles read(Collection<String> accounts, BiPredicate<String, String> whole) {
        return each(
                accounts,
                iam -> iam.portalRoles().stream()
                        .map(role -> new LiveRoles.Found(
                                role,
                                role.permissionSet() != null && whole.test(role.permissionSet(), iam.account())
                                        ? iam.permissions(role.name())
                                        : null))
                        .toList());
    }

    private LiveRoles each(Collection<String> accounts, Function<AccountIam, List<LiveRoles.Found>> read) {
        List<String> list = List.copyOf(accounts);
        progress.phase("looking at the roles in the accounts", list.size());
        List<Look> looks;
        try (Parallel parallel = new Parallel(AT_A_TIME)) {
            looks = parallel.map(list, account -> {
                Look look = look(account, read);
                progress.step();
                return look;
            });
        }
        SortedMap<String, List<LiveRoles.Found>> byAccount = new TreeMap<>();
        SortedMap<String, CallFailure> shut = new TreeMap<>();
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i) instanceof Look.Seen seen) {
                byAccount.put(list.get(i), seen.roles());
            } else if (looks.get(i) instanceof Look.Denied denied) {
                shut.put(list.get(i), denied.why());
            }
        }
        return new LiveRoles(byAccount, shut);
    }

    private sealed interface Look {
        record Seen(List<LiveRoles.Found> roles) implements Look {}

        record Denied(CallFailure why) implements Look {}
    }

    private Look look(String account, Function<AccountIam, List<LiveRoles.Found>> read) {
        AccountEntry entry = gate.enter(account);
        if (entry instanceof AccountEntry.Shut shut) {
            return new Look.Denied(shut.why());
        }
        try {
            return new Look.Seen(new ArrayList<>(read.apply(((AccountEntry.Open) entry).iam())));
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.DENIED || e.kind() == CallFailure.Kind.UNSUPPORTED) {
                return new Look.Denied(e);
            }
            throw e;
        }
    }
}
