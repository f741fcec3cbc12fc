package dev.rolecall.audit;

import dev.rolecall.model.Location;
import dev.rolecall.model.Principal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an audit has found.
 *
 * @param subject what it is about, in the words that a plan uses: {@code ReadOnly for group Platform in prod (111122223333)}
 * @param message what is the matter with it, one sentence
 * @param account the account's id, where it is about one
 * @param permissionSet its name, where it is about one
 * @param principal whom it is about, where it is about one
 * @param fix what to do
 * @param source the entry of the files that it comes from, where there is one
 */
public record Finding(
        Rule rule,
        Severity severity,
        String subject,
        String message,
        @Nullable String account,
        @Nullable String permissionSet,
        @Nullable Principal principal,
        String fix,
        @Nullable Location source) {}
