/** Reports as Markdown that fits the comment of a pull request, in which no name can be anything but a name. */
@NullMarked
package dev.rolecall.report.markdown;

import org.jspecify.annotations.NullMarked;
