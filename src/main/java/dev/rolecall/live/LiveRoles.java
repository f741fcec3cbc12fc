package dev.rolecall.live;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The roles of IAM Identity Center as the accounts themselves have them.
 *
 * @param byAccount all of them in each account that could be looked into
 * @param shut why the other accounts could not
 */
public record LiveRoles(SortedMap<String, List<Found>> byAccount, SortedMap<String, CallFailure> shut) {

    public LiveRoles {
        byAccount = Collections.unmodifiableSortedMap(new TreeMap<>(byAccount));
        shut = Collections.unmodifiableSortedMap(new TreeMap<>(shut));
    }

    /**
     * A role that is there.
     *
     * @param permissions absent where nobody asked for them, or the role went meanwhile
     */
    public record Found(AccountRole role, @Nullable RolePermissions permissions) {}
}
