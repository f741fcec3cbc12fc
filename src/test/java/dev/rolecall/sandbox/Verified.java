package dev.rolecall.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The same test passed against a backend that is not the sandbox. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Verified {
    String backend();

    String version();

    /** ISO date of the run. */
    String date();
}
