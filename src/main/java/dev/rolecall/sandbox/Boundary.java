package dev.rolecall.sandbox;

import org.jspecify.annotations.Nullable;

/** A permissions boundary: exactly one of the two is set. */
record Boundary(@Nullable String managedPolicyArn, @Nullable CustomerPolicy customerPolicy) {}
