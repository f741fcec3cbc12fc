package dev.rolecall.live;

import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Reads customer managed policies in the accounts, accounts side by side, and asks about those of AWS. */
public final class AccountPolicyReader {
    /** Accounts at a time: each has an IAM, and rates, of its own. */
    private static final int SIDE_BY_SIDE = 12;

    private final AccountGate gate;
    private final Progress progress;

    public AccountPolicyReader(AccountGate gate, Progress progress) {
        this.gate = gate;
        this.progress = progress;
    }

    /**
     * Reads.
     *
     * @throws CallFailure where anything could not be read for another reason than that an account can't be entered
     */
    public AccountPolicies read(PolicyQuestions questions) {
        AwsPolicies aws = AwsPolicyReader.read(gate, questions);
        if (questions.accounts().isEmpty()) {
            return new AccountPolicies(new TreeMap<>(), aws);
        }
        List<String> accounts = List.copyOf(questions.accounts().keySet());
        progress.phase("policies in accounts", accounts.size());
        SortedMap<String, AccountPolicies.Seen> seen = new TreeMap<>();
        try (Parallel parallel = new Parallel(SIDE_BY_SIDE)) {
            List<AccountPolicies.Seen> each = parallel.map(accounts, account -> {
                AccountPolicies.Seen one = look(account, questions);
                progress.step();
                return one;
            });
            for (int i = 0; i < accounts.size(); i++) {
                seen.put(accounts.get(i), each.get(i));
            }
        }
        return new AccountPolicies(seen, aws);
    }

    private AccountPolicies.Seen look(String account, PolicyQuestions questions) {
        AccountEntry entry = gate.enter(account);
        if (entry instanceof AccountEntry.Shut shut) {
            return new AccountPolicies.Shut(shut.why());
        }
        AccountIam iam = ((AccountEntry.Open) entry).iam();
        try {
            return open(iam, questions.accounts().getOrDefault(account, new java.util.TreeSet<>()), questions);
        } catch (CallFailure e) {
            // Who may enter but not look is no better off than outside; anything else is a reading that failed.
            if (e.kind() == CallFailure.Kind.DENIED || e.kind() == CallFailure.Kind.UNSUPPORTED) {
                return new AccountPolicies.Shut(e);
            }
            throw e;
        }
    }

    private static AccountPolicies.Open open(
            AccountIam iam, SortedSet<CustomerManagedPolicy> wanted, PolicyQuestions questions) {
        List<CustomerManagedPolicy> names = iam.policies();
        List<AccountPolicy> known = new ArrayList<>();
        for (CustomerManagedPolicy name : names) {
            if (wanted.contains(name) || leftover(iam, name, questions)) {
                AccountPolicy policy = iam.policy(name);
                if (policy != null) {
                    known.add(policy);
                }
            }
        }
        return AccountPolicies.Open.of(names, known);
    }

    private static boolean leftover(AccountIam iam, CustomerManagedPolicy name, PolicyQuestions questions) {
        if (questions.owner() == null || !questions.paths().contains(name.path())) {
            return false;
        }
        Map<String, String> tags = iam.policyTags(name);
        return questions.owner().equals(tags.get(Settings.OWNER_TAG));
    }
}
