/** Rolecall: AWS IAM Identity Center as code. What the packages are for and how they may use each other: CONTRIBUTING.md. */
@NullMarked
package dev.rolecall;

import org.jspecify.annotations.NullMarked;
