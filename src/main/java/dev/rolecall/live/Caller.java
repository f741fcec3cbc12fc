package dev.rolecall.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose credentials a run uses, as sts:GetCallerIdentity tells. */
public record Caller(String account, String arn) {
    /** Role names of permission sets (aws-facts 5): the set's name, then sixteen hexadecimal digits. */
    private static final Pattern SIGNED_IN =
            Pattern.compile("arn:[^:]+:sts::\\d{12}:assumed-role/AWSReservedSSO_(.+)_[0-9a-f]{16}/(.+)");

    /** The permission set that the caller is signed in with; absent for any other role or user. */
    public @Nullable String permissionSet() {
        return group(1);
    }

    /** The user name behind such a session. */
    public @Nullable String userName() {
        return group(2);
    }

    private @Nullable String group(int group) {
        Matcher matcher = SIGNED_IN.matcher(arn);
        return matcher.matches() ? matcher.group(group) : null;
    }
}
