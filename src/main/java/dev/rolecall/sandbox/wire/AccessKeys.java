package dev.rolecall.sandbox.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the access key id in a Signature Version 4, in the Authorization header or the query; the signature itself is not looked at. */
final class AccessKeys {

    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/%,\\s]+)(/|%2F)");

    private AccessKeys() {}

    static Optional<String> of(WireRequest request) {
        return request.header("authorization")
                .or(() -> Optional.of(request.query()))
                .map(CREDENTIAL::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }
}
