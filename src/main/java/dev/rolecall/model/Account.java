package dev.rolecall.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One account of the organization.
 *
 * @param id twelve digits, leading zeros kept
 * @param ouPath names of the OUs from the root joined by {@code /}; the root itself is {@code /}
 * @param tags empty where no selector needs tags, for they cost one call an account
 * @param joined when it became part of the organization; absent where nobody told
 */
public record Account(
        String id,
        String name,
        AccountState state,
        String ouPath,
        Map<String, String> tags,
        @Nullable Instant joined) {

    public Account {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** The same of which nobody told when it joined. */
    public Account(String id, String name, AccountState state, String ouPath, Map<String, String> tags) {
        this(id, name, state, ouPath, tags, null);
    }

    /** Only such accounts are targets: requests for others fail or hang (aws-facts 5). */
    public boolean active() {
        return state == AccountState.ACTIVE;
    }

    /** How people are told of it: {@code prod (111122223333)}. */
    public String label() {
        return name + " (" + id + ")";
    }
}
