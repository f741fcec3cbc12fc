package dev.rolecall.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test needs something that can't be had through the API, so that only the sandbox can run it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SandboxOnly {
    String why();
}
