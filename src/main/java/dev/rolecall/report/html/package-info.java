/**
 * Reports as one page that needs nothing but a browser: a template, a style and a script from the resources, and the data as JSON,
 * which the script shows as text and never as markup.
 */
@NullMarked
package dev.rolecall.report.html;

import org.jspecify.annotations.NullMarked;
