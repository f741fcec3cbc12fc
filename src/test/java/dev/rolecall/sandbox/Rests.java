package dev.rolecall.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a test is about, and where what it expects is written. Alone it means: documented only. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Rests {
    /** A section of the collected facts with the source it names, or a page of AWS's documentation. */
    String on();

    /** The operations, as {@code service:Operation}; a contract test must call each of them, and names at least one. */
    String[] of() default {};

    /** Keys of {@code sandbox/facts.txt} that the test holds the sandbox to. */
    String[] facts() default {};
}
