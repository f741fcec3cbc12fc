package dev.rolecall.job;

import java.util.regex.Pattern;

/** Takes out of texts what logs must not keep: AWS's errors name the session of whoever was refused, and keys. */
public final class Discretion {
    private static final String HIDDEN = "…";
    private static final Pattern SESSION =
            Pattern.compile("((?:assumed-role|federated-user)/(?:[^/\\s]+/)*)[^/\\s\"']+");
    /** Prefixes of access keys, long-lived and of sessions (IAM User Guide, unique identifiers). */
    private static final Pattern ACCESS_KEY = Pattern.compile("\\b(A[KS]IA)[A-Z0-9]{12,124}\\b");
    /** A webhook's path is its password. */
    private static final Pattern URL =
            Pattern.compile("(?i)\\b(https?://)(?:[^\\s/@\"']*@)?([^\\s/?#@\"']+)[/?#][^\\s\"']*");

    private Discretion() {}

    /** The text without them. */
    public static String of(String text) {
        String result = SESSION.matcher(text).replaceAll("$1" + HIDDEN);
        result = ACCESS_KEY.matcher(result).replaceAll("$1" + HIDDEN);
        return URL.matcher(result).replaceAll("$1$2/" + HIDDEN);
    }
}
