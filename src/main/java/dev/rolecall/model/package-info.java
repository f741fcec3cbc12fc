/**
 * IAM Identity Center as immutable values: accounts, groups, permission sets, assignments, and what the files say about
 * them. Names, never ARNs or ids (an orphan's id apart); normalised on construction, so that {@code equals} is the
 * comparison. Uses nothing else of Rolecall; every other package but the sandbox uses it.
 */
@NullMarked
package dev.rolecall.model;

import org.jspecify.annotations.NullMarked;
