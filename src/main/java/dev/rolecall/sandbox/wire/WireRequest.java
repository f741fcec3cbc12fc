package dev.rolecall.sandbox.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An HTTP request as far as the wire looks at it. */
@SuppressWarnings("ArrayRecordComponent") // Bytes in passing; nobody compares or keeps them.
record WireRequest(String method, String path, String query, Map<String, String> headers, byte[] body) {

    static WireRequest of(
            String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {
        Map<String, String> first = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (!values.isEmpty()) {
                first.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        return new WireRequest(method, path, query == null ? "" : query, first, body);
    }

    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
