package dev.rolecall.model;

import org.jspecify.annotations.Nullable;

/**
 * A user of the identity store. In the files an absent field is left as it is; live, it is one that AWS does not have.
 *
 * @param email the primary address
 */
public record User(
        String userName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String displayName,
        @Nullable String email) {

    /** A user of whom nothing but the name is said. */
    public static User named(String userName) {
        return new User(userName, null, null, null, null);
    }

    /** This user where it says something, the other where it is silent: what the live user is to become. */
    public User over(User live) {
        return new User(
                userName,
                givenName == null ? live.givenName : givenName,
                familyName == null ? live.familyName : familyName,
                displayName == null ? live.displayName : displayName,
                email == null ? live.email : email);
    }
}
