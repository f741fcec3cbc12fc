package dev.rolecall.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The sandbox is known, or meant, to behave otherwise than AWS does here. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Divergence {
    String why();
}
