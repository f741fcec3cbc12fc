package dev.rolecall.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of accounts in which a permission set is provisioned.
 *
 * @param next the token of the next page; absent on the last
 */
public record AccountPage(List<String> accounts, @Nullable String next) {
    public AccountPage {
        accounts = List.copyOf(accounts);
    }
}
