package dev.rolecall.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test fails against moto_server because moto is known to behave otherwise than AWS is documented to. It must fail in this very
 * way: any other failure, and none at all, fails the build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface MotoDiffers {
    String why();

    /** The operation, as {@code service:Operation}, that the test called last when it failed. */
    String at();

    /** What the failure's text has in it. */
    String saying();
}
