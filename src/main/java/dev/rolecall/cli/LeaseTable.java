package dev.rolecall.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a lease lies in DynamoDB, as {@code dynamodb://TABLE/ITEM?region=REGION} says it.
 *
 * @param region absent: that of the run
 */
record LeaseTable(String table, String item, @Nullable String region) {
    private static final String REGION = "region=";

    /** What the URL means; absent where it is none of that kind. */
    static @Nullable LeaseTable of(@Nullable URI url) {
        if (url == null
                || !"dynamodb".equals(url.getScheme())
                || url.getAuthority() == null
                || !url.getAuthority().matches("[A-Za-z0-9_.-]{3,255}")
                || url.getPath() == null
                || !url.getPath().matches("/.{1,255}")) {
            return null;
        }
        String query = url.getQuery();
        if (query != null && !query.matches(REGION + "[a-z0-9-]+")) {
            return null;
        }
        return new LeaseTable(
                url.getAuthority(),
                url.getPath().substring(1),
                query == null ? null : query.substring(REGION.length()));
    }
}
