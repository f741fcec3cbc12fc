package dev.rolecall.live;

import dev.rolecall.model.CustomerManagedPolicy;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Customer managed policies in the accounts, and whether AWS has those of its own, as far as {@link PolicyQuestions} asked.
 *
 * @param accounts by id; what is not here was not looked at
 */
public record AccountPolicies(SortedMap<String, Seen> accounts, AwsPolicies aws) {
    public static final AccountPolicies UNSEEN = new AccountPolicies(Collections.emptySortedMap(), AwsPolicies.UNASKED);

    public AccountPolicies {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
    }

    public @Nullable Seen in(String account) {
        return accounts.get(account);
    }

    /** What was seen of one account. */
    public sealed interface Seen {}

    /** It could not be entered, or does not tell: what is there nobody knows. */
    public record Shut(CallFailure why) implements Seen {}

    /**
     * It was entered.
     *
     * @param names all customer managed policies there
     * @param known those asked about, and leftovers of the owner
     */
    public record Open(SortedSet<CustomerManagedPolicy> names, SortedMap<CustomerManagedPolicy, AccountPolicy> known)
            implements Seen {
        public Open {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
        }

        static Open of(Collection<CustomerManagedPolicy> names, Collection<AccountPolicy> policies) {
            SortedMap<CustomerManagedPolicy, AccountPolicy> known = new TreeMap<>();
            policies.forEach(policy -> known.put(policy.reference(), policy));
            return new Open(new TreeSet<>(names), known);
        }
    }
}
