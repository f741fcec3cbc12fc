@NullMarked
package dev.rolecall.report.sarif;

import org.jspecify.annotations.NullMarked;
