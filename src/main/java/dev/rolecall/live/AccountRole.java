package dev.rolecall.live;

import dev.rolecall.model.PolicyDocument;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A role of IAM Identity Center in one account, as a list of roles tells it.
 *
 * @param maxSession how long a session may last at most
 * @param trust who may assume it
 */
public record AccountRole(String name, String arn, Duration maxSession, PolicyDocument trust) {
    /** The set's name, then sixteen hexadecimal digits (aws-facts 5). */
    private static final Pattern NAME = Pattern.compile("AWSReservedSSO_(.+)_[0-9a-f]{16}");

    /** The permission set that the role was made of; absent where the name tells none. */
    public @Nullable String permissionSet() {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
