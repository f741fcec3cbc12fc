package dev.rolecall.sandbox;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Remembers which operation a suite called last, so that a failure can be told by where it happened. */
final class LastCall implements ExecutionInterceptor {

    private static final AtomicReference<String> LAST = new AtomicReference<>("");

    /** Such as {@code sso-admin:CreatePermissionSet}; empty when nothing was called yet. */
    static String name() {
        return Objects.requireNonNull(LAST.get());
    }

    static void forget() {
        LAST.set("");
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        LAST.set(service.toLowerCase(Locale.ROOT).replace(' ', '-').replace("ssoadmin", "sso-admin") + ":"
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
}
