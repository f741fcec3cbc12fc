package dev.rolecall.access;

import dev.rolecall.model.Location;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of a group without members: it gives nobody anything, until somebody joins.
 *
 * @param account the account's id
 * @param accountName as the organization has it; the id where it has none
 * @param source the entry of the files that asks for it, where there is one
 * @param until when it ends, where the files say so
 */
public record Vacancy(
        String group,
        String account,
        String accountName,
        String permissionSet,
        @Nullable Location source,
        @Nullable Instant until) {}
