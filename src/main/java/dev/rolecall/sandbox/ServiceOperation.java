package dev.rolecall.sandbox;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One operation of a service's client, by its AWS name.
 *
 * @param <C> the client interface
 * @param <Q> the request
 * @param <R> the response
 */
record ServiceOperation<C, Q, R extends SdkPojo>(
        String name, Supplier<? extends SdkBuilder<?, Q>> newRequest, BiFunction<C, Q, R> call) {

    static <C, Q, R extends SdkPojo> ServiceOperation<C, Q, R> of(
            String name, Supplier<? extends SdkBuilder<?, Q>> newRequest, BiFunction<C, Q, R> call) {
        return new ServiceOperation<>(name, newRequest, call);
    }
}
