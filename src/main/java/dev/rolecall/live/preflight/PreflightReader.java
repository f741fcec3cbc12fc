package dev.rolecall.live.preflight;

import dev.rolecall.live.Caller;
import dev.rolecall.live.Instance;
import dev.rolecall.live.LiveSource;
import dev.rolecall.live.preflight.Preflight.Core;
import dev.rolecall.live.preflight.Setup.OrganizationHead;
import dev.rolecall.live.preflight.Setup.OwnedInstance;
import dev.rolecall.model.Account;
import dev.rolecall.model.OrganizationTree;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an organization is ready, by reads alone. The order is that in which things are made to hold: an organization,
 * who asks, trusted access, the instance, what is in it.
 */
public final class PreflightReader {
    private static final String ALL_FEATURES = "ALL";

    private final LiveSource source;
    private final Setup setup;
    private final @Nullable String wantedInstance;
    private final Checklist list = new Checklist();

    /** @param wantedInstance its ARN, where more than one may be visible */
    public PreflightReader(LiveSource source, Setup setup, @Nullable String wantedInstance) {
        this.source = source;
        this.setup = setup;
        this.wantedInstance = wantedInstance;
    }

    /**
     * Looks.
     *
     * @throws dev.rolecall.live.CallFailure where there are no credentials or there is no way to AWS
     */
    public Preflight read() {
        Caller caller = source.caller();
        OrganizationHead head = organization();
        String management = head == null ? null : head.managementAccount();
        List<Account> delegates =
                head == null ? null : list.ask("delegated-administrator", false, setup::delegatedAdministrators);
        if (management != null) {
            caller(caller, management, delegates);
            trustedAccess();
        }
        Instance instance = management == null ? null : instance(management);
        Core core = null;
        if (instance != null && management != null) {
            OrganizationTree tree = list.tryOut(() -> source.organization(management, false));
            InstanceChecks inside = new InstanceChecks(source, setup, instance, list);
            inside.encryption();
            inside.read(tree, caller.account().equals(management) ? management : null);
            if (delegates != null) {
                delegation(delegates, inside, caller, management);
            }
            core = new ControlTowerFinder(source, instance, list)
                    .find(
                            tree,
                            inside.groups(),
                            inside.setNames(),
                            caller.account().equals(management));
            inside.reads();
        }
        return new Preflight(
                caller, management, instance == null ? "aws" : instance.arn().split(":", -1)[1], list.checks(), core);
    }

    private @Nullable OrganizationHead organization() {
        boolean[] asked = {false};
        OrganizationHead head = list.ask("organization", true, () -> {
            OrganizationHead answer = setup.organization();
            asked[0] = true;
            return answer;
        });
        if (head == null) {
            if (asked[0]) {
                list.fails(
                        "organization",
                        true,
                        "the account of these credentials is in no organization",
                        "Create one with all features (aws organizations create-organization --feature-set ALL), or"
                                + " use credentials of an account that is in one.");
            }
            return null;
        }
        if (head.featureSet().equals(ALL_FEATURES)) {
            list.holds("organization", true, "it has all features");
        } else {
            list.fails(
                    "organization",
                    true,
                    "its feature set is " + head.featureSet() + ", with which no service works across accounts",
                    "Enable all features from the management account " + head.managementAccount()
                            + " (aws organizations enable-all-features); every invited account must agree.");
        }
        return head;
    }

    private void caller(Caller caller, String management, @Nullable List<Account> delegates) {
        String account = caller.account();
        if (account.equals(management)) {
            list.holds("caller", true, "account " + account + " is the management account");
        } else if (delegates == null) {
            list.unknown(
                    "caller",
                    true,
                    "account " + account + " is not the management account, and who is a delegated administrator could"
                            + " not be read",
                    "Use credentials of the management account " + management
                            + " or of a delegated administrator that may call organizations:ListDelegatedAdministrators.");
        } else if (delegates.stream().anyMatch(delegate -> delegate.id().equals(account))) {
            list.holds("caller", true, "account " + account + " is a delegated administrator of IAM Identity Center");
        } else {
            list.fails(
                    "caller",
                    true,
                    "account " + account
                            + " is neither the management account nor a delegated administrator of IAM Identity Center",
                    "Use credentials of the management account " + management + ", or give this account its part from"
                            + " there: --delegate-to " + account + ".");
        }
    }

    private void trustedAccess() {
        List<String> services = list.ask("trusted-access", false, setup::trustedServices);
        if (services == null) {
            return;
        }
        if (services.contains(Setup.SERVICE_PRINCIPAL)) {
            list.holds("trusted-access", true, Setup.SERVICE_PRINCIPAL + " may work in all accounts");
        } else {
            list.fails(
                    "trusted-access",
                    true,
                    Setup.SERVICE_PRINCIPAL + " may not work in the accounts of the organization",
                    "Run this with --enable-trusted-access from the management account, or enable IAM Identity Center in"
                            + " its console there.");
        }
    }

    private @Nullable Instance instance(String management) {
        List<OwnedInstance> visible = list.ask("instance", true, setup::instances);
        if (visible == null) {
            return null;
        }
        List<OwnedInstance> whole = visible.stream()
                .filter(each -> each.owner().equals(management))
                .filter(each -> wantedInstance == null || each.instance().arn().equals(wantedInstance))
                .toList();
        if (whole.size() == 1 && whole.get(0).status().equals("ACTIVE")) {
            Instance found = whole.get(0).instance();
            list.holds(
                    "instance",
                    true,
                    found.arn() + " in " + setup.region() + "; ARNs of policies begin with arn:"
                            + found.arn().split(":", -1)[1] + ":");
            return found;
        }
        list.fails("instance", true, lack(visible, whole), advice(visible, whole));
        return null;
    }

    private String lack(List<OwnedInstance> visible, List<OwnedInstance> whole) {
        if (whole.size() == 1) {
            return "the organization's instance in " + setup.region() + " is "
                    + whole.get(0).status();
        } else if (whole.size() > 1) {
            return "the organization has " + whole.size() + " in " + setup.region() + ": " + arns(whole);
        } else if (wantedInstance != null && !visible.isEmpty()) {
            return wantedInstance + " is not among the organization's own in " + setup.region() + "; visible: "
                    + arns(visible);
        }
        return visible.isEmpty()
                ? "there is none in " + setup.region()
                : "there is none of the organization in " + setup.region() + ", only an account's own, which has no"
                        + " permission sets: " + arns(visible);
    }

    private String advice(List<OwnedInstance> visible, List<OwnedInstance> whole) {
        if (whole.size() == 1) {
            return "Wait until it is ACTIVE and run this again.";
        } else if (whole.size() > 1 || (wantedInstance != null && !visible.isEmpty())) {
            return "Name the one that is meant with --instance.";
        }
        return "Give the Region in which the organization's instance is (--region; with Control Tower its home Region),"
                + " or enable IAM Identity Center there from the management account.";
    }

    private static String arns(List<OwnedInstance> instances) {
        return instances.stream()
                .map(each -> each.instance().arn() + " of account " + each.owner())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What follows: aws-facts 5, management account. */
    private void delegation(List<Account> delegates, InstanceChecks inside, Caller caller, String management) {
        if (delegates.isEmpty()) {
            list.holds(
                    "delegated-administrator",
                    false,
                    "there is none, so everything is done from the management account",
                    "--delegate-to ACCOUNT lets another account do the daily work; what is in the management account stays"
                            + " with that account.");
            return;
        }
        String who = delegates.stream().map(Account::label).sorted().collect(Collectors.joining(", "));
        List<String> beyond = inside.inManagement();
        String sets = beyond == null
                ? "permission sets that are provisioned in the management account " + management
                : beyond.isEmpty()
                        ? "none of the permission sets as yet, since none is provisioned in the management account,"
                        : "permission sets that are provisioned in the management account (" + few(beyond) + ")";
        String can = beyond != null && beyond.isEmpty()
                ? "can touch any permission set, since none is provisioned in the management account; but no assignment there"
                : "can't touch " + sets + ", nor any assignment there";
        boolean self = delegates.stream().anyMatch(each -> each.id().equals(caller.account()));
        list.holds(
                "delegated-administrator",
                false,
                who + (delegates.size() == 1 ? " is" : " are") + " one; it " + can,
                self
                        ? "The files are written with managementAccount: ignore, so that they leave alone what this account"
                                + " can't change."
                        : "Files that are applied from there need managementAccount: ignore.");
    }

    static String few(List<String> names) {
        int most = 8;
        return String.join(", ", names.stream().sorted().limit(most).toList())
                + (names.size() > most ? " and " + (names.size() - most) + " more" : "");
    }
}
