package dev.rolecall.model;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * The user as it is made: AWS insists on names, so what the files leave out is taken from what they say. The display
     * name is "given family", and a user name that is an address is the address.
     */
    public User withDefaults() {
        String joined =
                Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new User(
                userName,
                givenName == null ? userName : givenName,
                familyName == null ? userName : familyName,
                displayName != null ? displayName : joined.isEmpty() ? userName : joined,
                email == null && userName.contains("@") ? userName : email);
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
