package dev.rolecall.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request to create an account and how it ended. */
record AccountCreation(
        String id,
        String name,
        @Nullable String account,
        @Nullable String failure,
        Instant requested) {}
