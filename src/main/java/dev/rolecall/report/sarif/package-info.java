/** Findings as SARIF 2.1.0, the form in which code scanning takes them. */
@NullMarked
package dev.rolecall.report.sarif;

import org.jspecify.annotations.NullMarked;
