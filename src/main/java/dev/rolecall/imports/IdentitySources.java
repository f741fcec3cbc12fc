package dev.rolecall.imports;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Settings.IdentitySource;
import java.util.Set;
import java.util.SortedMap;

/**
 * Guesses who owns users and groups. Ids that an identity provider gave mean that it keeps them by SCIM; that there are
 * none proves nothing, since a provider need not leave any (aws-facts 3).
 */
final class IdentitySources {
    private IdentitySources() {}

    /** What was guessed, and why. */
    record Guess(IdentitySource source, String reason) {}

    static Guess guess(LiveEstate live) {
        SortedMap<String, Integer> issuers = live.handles().externalIds();
        if (!issuers.isEmpty()) {
            int known = issuers.values().stream().mapToInt(Integer::intValue).sum();
            return new Guess(
                    IdentitySource.EXTERNAL,
                    "guessed: " + known + " of "
                            + (live.estate().users().size()
                                    + live.estate().groups().size())
                            + " users and groups carry ids of "
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
