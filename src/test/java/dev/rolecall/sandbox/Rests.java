package dev.rolecall.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a contract test is about, and where what it expects is written. Alone it means: documented only. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Rests {
    /** A section of the collected facts or a page of AWS's documentation. */
    String on();

    /** The operations, as {@code service:Operation}; the test must call each of them. */
    String[] of();
}
