/** How a plan is carried out, against an AWS of which only the requests are played. */
@NullMarked
package dev.rolecall.apply;

import org.jspecify.annotations.NullMarked;
