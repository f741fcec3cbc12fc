package dev.rolecall.cli;

import dev.rolecall.aws.SetupWrites;
import dev.rolecall.live.LiveSource;
import dev.rolecall.live.preflight.Setup;
import dev.rolecall.live.preflight.Setup.OrganizationHead;
import dev.rolecall.model.Account;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two steps that bootstrap takes where it is told to, before it looks around: those and nothing else. */
final class SetupSteps {
    private final Run run;
    private final @Nullable Path journal;
    private final List<Map<String, Object>> taken = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private boolean changed;

    SetupSteps(Run run, @Nullable Path journal) {
        this.run = run;
        this.journal = journal;
    }

    /**
     * Takes them; what is so already is told, not done.
     *
     * @param delegate id or name of an account, absent for none
     */
    void take(boolean trustedAccess, @Nullable String delegate) {
        Setup setup = run.setup();
        LiveSource source = run.source();
        OrganizationHead head = setup.organization();
        String caller = source.caller().account();
        if (head == null || !caller.equals(head.managementAccount())) {
            throw Stop.failed("account " + caller + " can't do this: only the management account "
                    + (head == null ? "of an organization" : head.managementAccount())
                    + " enables trusted access and registers delegated administrators. Use its credentials; nothing was"
                    + " changed");
        }
        Account account = delegate == null ? null : account(source.accounts(), delegate, head.managementAccount());
        SetupWrites writes = run.setupWrites(journal);
        if (trustedAccess) {
            boolean already = setup.trustedServices().contains(Setup.SERVICE_PRINCIPAL);
            if (!already) {
                writes.enableTrustedAccess();
                done();
            }
            tell("trusted-access", already, "trusted access of " + Setup.SERVICE_PRINCIPAL + " was enabled", Map.of());
        }
        if (account != null) {
            List<Account> delegates = setup.delegatedAdministrators();
            boolean already = delegates.stream().anyMatch(each -> each.id().equals(account.id()));
            if (!already) {
                canDelegate(setup, delegates, account);
                writes.delegateTo(account.id());
                done();
            }
            tell(
                    "delegated-administrator",
                    already,
                    account.label() + " was made the delegated administrator of IAM Identity Center",
                    Map.of("account", account.id()));
        }
    }

    /** AWS takes one at a time (IAM Identity Center User Guide: delegated-admin-how-to-register), and none before trusted access. */
    private void canDelegate(Setup setup, List<Account> delegates, Account account) {
        if (!delegates.isEmpty()) {
            Account present = delegates.get(0);
            throw Stop.failed(present.label() + " is the delegated administrator, and IAM Identity Center has one at a"
                    + " time, so " + account.label() + " was not made one" + elseDone()
                    + ". If it is to be replaced, take it back first: aws organizations deregister-delegated-administrator"
                    + " --account-id " + present.id() + " --service-principal " + Setup.SERVICE_PRINCIPAL);
        }
        if (!changed && !setup.trustedServices().contains(Setup.SERVICE_PRINCIPAL)) {
            throw Stop.failed(
                    "there is no delegated administrator without trusted access, which " + Setup.SERVICE_PRINCIPAL
                            + " does not have; nothing was changed. Give --enable-trusted-access too");
        }
    }

    private String elseDone() {
        return changed ? "; trusted access was enabled" : "; nothing was changed";
    }

    private void done() {
        changed = true;
        run.keep();
    }

    private void tell(String step, boolean already, String text, Map<String, Object> more) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("step", step);
        item.putAll(more);
        item.put("outcome", already ? "already" : "done");
        taken.add(item);
        told.add((already ? "Already so: " : "Done: ") + text + ".");
    }

    private static Account account(List<Account> all, String wanted, String management) {
        List<Account> found = all.stream()
                .filter(account -> account.id().equals(wanted) || account.name().equals(wanted))
                .toList();
        if (found.isEmpty()) {
            throw Stop.failed("the organization has no account '" + wanted + "', by id or name; nothing was changed");
        } else if (found.size() > 1) {
            throw Stop.failed("the organization has several accounts '" + wanted + "': "
                    + String.join(", ", found.stream().map(Account::label).toList())
                    + "; name one by its id. Nothing was changed");
        }
        Account account = found.get(0);
        if (account.id().equals(management)) {
            throw Stop.failed(
                    account.label() + " is the management account, which administers everything as it is and can't"
                            + " be a delegated administrator; nothing was changed");
        } else if (!account.active()) {
            throw Stop.failed(account.label() + " is " + account.state()
                    + ": only an active account can be a delegated administrator; nothing was changed");
        }
        return account;
    }

    /** For programs. */
    List<Map<String, Object>> taken() {
        return taken;
    }

    /** For people. */
    List<String> told() {
        return told;
    }

    /** Whether anything was changed at AWS. */
    boolean changed() {
        return changed;
    }
}
