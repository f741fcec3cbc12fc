package dev.rolecall.aws;

import dev.rolecall.apply.Journal;
import dev.rolecall.live.AccountPolicy;
import dev.rolecall.live.CallFailure;
import dev.rolecall.live.CallFailure.Kind;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.IamResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Tag;

/** Writes customer managed policies in the accounts themselves. */
final class AccountPolicyWrites {
    private static final String SERVICE = "iam";

    /** Versions that IAM keeps of a managed policy, the default one among them (IAM quotas). */
    private static final int MOST_VERSIONS = 5;

    /** The oldest first; by number where two are of one second. */
    private static final Comparator<AccountPolicy.Version> BY_AGE = Comparator.comparing(AccountPolicy.Version::created)
            .thenComparing(version -> version.id().length())
            .thenComparing(AccountPolicy.Version::id);

    private final AccountEntrance accounts;
    private final Journal journal;
    private final Consumer<String> beforeEach;

    /** @param beforeEach as {@link Writes} has it */
    AccountPolicyWrites(AccountEntrance accounts, Journal journal, Consumer<String> beforeEach) {
        this.accounts = accounts;
        this.journal = journal;
        this.beforeEach = beforeEach;
    }

    void create(String account, CustomerManagedPolicy policy, PolicyDocument document, @Nullable String owner) {
        AccountSession session = accounts.session(account);
        send(
                session,
                "CreatePolicy",
                "creating customer managed policy",
                policy,
                (iam, as) -> iam.createPolicy(r -> {
                    r.policyName(policy.name())
                            .path(policy.path())
                            .policyDocument(document.text())
                            .overrideConfiguration(as);
                    if (owner != null) {
                        r.tags(ownerTag(owner));
                    }
                }),
                LostAnswer.ofMaking(() -> made(session, policy, document, owner)));
    }

    private static CreatePolicyResponse made(
            AccountSession session, CustomerManagedPolicy policy, PolicyDocument document, @Nullable String owner) {
        String doing = "creating customer managed policy " + policy + " in account " + session.account();
        AccountPolicy live = new AccountIamReader(session).policy(policy);
        if (live == null) {
            throw LostAnswer.notThere(doing);
        } else if (owner != null && !owner.equals(live.tags().get(Settings.OWNER_TAG))) {
            throw LostAnswer.notOurs(doing, "policy", "its tag " + Settings.OWNER_TAG + " says otherwise");
        } else if (!live.document().equals(document)) {
            throw LostAnswer.notOurs(doing, "policy", "its document differs");
        }
        return CreatePolicyResponse.builder().build();
    }

    void adopt(String account, CustomerManagedPolicy policy, String owner) {
        AccountSession session = accounts.session(account);
        send(
                session,
                "TagPolicy",
                "tagging customer managed policy",
                policy,
                (iam, as) -> iam.tagPolicy(r ->
                        r.policyArn(arn(session, policy)).tags(ownerTag(owner)).overrideConfiguration(as)),
                LostAnswer.unneeded());
    }

    /** Makes the document the default version; where there is no room for one more, the oldest that is not the default goes. */
    void update(String account, CustomerManagedPolicy policy, PolicyDocument document) {
        AccountSession session = accounts.session(account);
        List<AccountPolicy.Version> others = otherVersions(session, policy);
        for (int i = 0; i < others.size() + 2 - MOST_VERSIONS; i++) {
            deleteVersion(session, policy, others.get(i));
        }
        AtomicBoolean sent = new AtomicBoolean();
        send(
                session,
                "CreatePolicyVersion",
                "putting a new version of customer managed policy",
                policy,
                (iam, as) -> {
                    // IAM takes the same document again and again, each as a version of its own.
                    if (sent.getAndSet(true) && inForce(session, policy, document)) {
                        return CreatePolicyVersionResponse.builder().build();
                    }
                    return iam.createPolicyVersion(r -> r.policyArn(arn(session, policy))
                            .policyDocument(document.text())
                            .setAsDefault(true)
                            .overrideConfiguration(as));
                },
                LostAnswer.unneeded());
    }

    private static boolean inForce(AccountSession session, CustomerManagedPolicy policy, PolicyDocument document) {
        AccountPolicy live = new AccountIamReader(session).policy(policy);
        return live != null && live.document().equals(document);
    }

    /** Takes it away with all its versions, unless somebody still uses it: then nothing is touched. */
    void delete(String account, CustomerManagedPolicy policy) {
        AccountSession session = accounts.session(account);
        unused(session, policy);
        otherVersions(session, policy).forEach(version -> deleteVersion(session, policy, version));
        send(
                session,
                "DeletePolicy",
                "deleting customer managed policy",
                policy,
                (iam, as) ->
                        iam.deletePolicy(r -> r.policyArn(arn(session, policy)).overrideConfiguration(as)),
                LostAnswer.ofRemoving(DeletePolicyResponse.builder().build()));
    }

    private static void unused(AccountSession session, CustomerManagedPolicy policy) {
        String doing = "looking whether anybody uses customer managed policy " + policy;
        Policy live = session.call(
                        "GetPolicy",
                        doing,
                        (iam, as) -> iam.getPolicy(
                                r -> r.policyArn(arn(session, policy)).overrideConfiguration(as)))
                .policy();
        int uses = AccountIamReader.uses(live);
        if (uses > 0) {
            throw new CallFailure(
                    Kind.CONFLICT,
                    "deleting customer managed policy " + policy + " in account " + session.account(),
                    "it is still attached to, or bounds, " + uses
                            + (uses == 1 ? " role, user or group" : " roles, users or groups")
                            + " there",
                    "Take it off them (aws iam list-entities-for-policy names them), then run it again.",
                    null);
        }
    }

    private static List<AccountPolicy.Version> otherVersions(AccountSession session, CustomerManagedPolicy policy) {
        List<AccountPolicy.Version> others =
                new ArrayList<>(new AccountIamReader(session).versions(arn(session, policy), policy));
        others.removeIf(AccountPolicy.Version::isDefault);
        others.sort(BY_AGE);
        return others;
    }

    private void deleteVersion(AccountSession session, CustomerManagedPolicy policy, AccountPolicy.Version version) {
        send(
                session,
                "DeletePolicyVersion",
                "deleting version " + version.id() + " of customer managed policy",
                policy,
                (iam, as) -> iam.deletePolicyVersion(r -> r.policyArn(arn(session, policy))
                        .versionId(version.id())
                        .overrideConfiguration(as)),
                LostAnswer.ofRemoving(DeletePolicyVersionResponse.builder().build()));
    }

    private <T extends IamResponse> void send(
            AccountSession session,
            String operation,
            String doing,
            CustomerManagedPolicy policy,
            AccountSession.Request<T> request,
            LostAnswer<T> lostAnswer) {
        new Writes(session.calls(), journal, beforeEach)
                .done(
                        SERVICE,
                        operation,
                        doing,
                        policy + " in account " + session.account(),
                        session.signed(request),
                        lostAnswer);
    }

    private static String arn(AccountSession session, CustomerManagedPolicy policy) {
        return session.arn("policy" + policy);
    }

    private static Tag ownerTag(String owner) {
        return Tag.builder().key(Settings.OWNER_TAG).value(owner).build();
    }
}
