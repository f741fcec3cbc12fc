@NullMarked
package dev.rolecall.report.html;

import org.jspecify.annotations.NullMarked;
