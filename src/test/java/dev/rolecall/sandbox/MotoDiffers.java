package dev.rolecall.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test fails against moto_server because moto is known to behave otherwise than AWS is documented to. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface MotoDiffers {
    String why();
}
