package dev.rolecall.live;

import dev.rolecall.model.Settings.IdentitySource;
import java.util.Set;
import java.util.SortedMap;

/**
 * Guesses who owns users and groups. Ids that an identity provider gave mean that it keeps them by SCIM; that there are
 * none proves nothing, since a provider need not leave any (aws-facts 3).
 */
public final class IdentitySources {
    private IdentitySources() {}

    /** What was guessed, and why. */
    public record Guess(IdentitySource source, String reason) {}

    /** By what was read of the identity store. */
    public static Guess guess(LiveEstate live) {
        return guess(
                live.handles().externalIds(),
                live.estate().users().size() + live.estate().groups().size());
    }

    /**
     * By counts.
     *
     * @param issuers how many users and groups have ids of identity providers, by provider; empty for one without a name
     * @param known how many users and groups there are
     */
    public static Guess guess(SortedMap<String, Integer> issuers, int known) {
        if (!issuers.isEmpty()) {
            int foreign = issuers.values().stream().mapToInt(Integer::intValue).sum();
            return new Guess(
                    IdentitySource.EXTERNAL,
                    "guessed: " + foreign + " of " + known + " users and groups carry ids of "
                            + (issuers.keySet().equals(Set.of(""))
                                    ? "an identity provider"
                                    : String.join(", ", issuers.keySet()))
                            + ", so users, groups and memberships are that provider's to change");
        }
        return new Guess(
                IdentitySource.IDENTITY_CENTER,
                "guessed: no user or group carries an id of an identity provider. Not every provider leaves one: write"
                        + " 'external' if one keeps users and groups here, and take users, descriptions and members out");
    }
}
