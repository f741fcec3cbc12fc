package dev.rolecall.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one permission set is provisioned, as far as its list was read: page by page, since what a page shows may decide
 * that the rest is not needed. Safe for several threads, though only one should read on.
 */
final class Places {
    private static final AccountPage NOTHING = new AccountPage(List.of(), null);

    private final String setArn;
    private final List<String> listed = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> tokens = new HashSet<>();
    private @Nullable String next;
    private int pages;
    private boolean whole;

    Places(String setArn) {
        this.setArn = setArn;
    }

    String setArn() {
        return setArn;
    }

    /** Reads one page more, unless all were read. An endpoint that does not tell has no more to say. */
    void readOn(Reading reading) {
        if (!whole()) {
            add(reading.capabilities()
                    .ask(
                            Part.PROVISIONING,
                            () -> reading.source().provisionedAccounts(reading.instance(), setArn, next()),
                            NOTHING));
        }
    }

    void readAll(Reading reading) {
        while (!whole()) {
            readOn(reading);
        }
    }

    private synchronized @Nullable String next() {
        return next;
    }

    synchronized void add(AccountPage page) {
        page.accounts().forEach(account -> {
            listed.add(account);
            known.add(account);
        });
        pages++;
        next = page.next();
        whole = next == null;
        if (next != null && !tokens.add(next)) {
            throw new CallFailure(
                    CallFailure.Kind.OTHER,
                    "listing the accounts that have permission set " + setArn,
                    "the endpoint gave the same page token twice, so the list would never end",
                    "Nothing was taken from a list that may be incomplete; report it to whoever runs the endpoint.",
                    null);
        }
    }

    /** What came to be known otherwise: somebody holds the set there. */
    synchronized void held(String account) {
        known.add(account);
    }

    /** All accounts of the list, where it is whole. */
    synchronized List<String> accounts() {
        return List.copyOf(listed);
    }

    synchronized boolean whole() {
        return whole;
    }

    synchronized int pages() {
        return pages;
    }

    /** In how many accounts the set is, at least. */
    synchronized int atLeast() {
        return known.size();
    }
}
