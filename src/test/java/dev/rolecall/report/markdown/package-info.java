@NullMarked
package dev.rolecall.report.markdown;

import org.jspecify.annotations.NullMarked;
