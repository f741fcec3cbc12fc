package dev.rolecall.sandbox;

import java.lang.reflect.Method;
import java.net.URI;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Runs a contract suite against somebody else's AWS as its marks say: what must pass, and what is known to fail. */
final class OtherBackends implements ExecutionCondition, InvocationInterceptor {

    static final String ENDPOINT = "rolecall.endpoint";
    private static final String REQUIRED = "ROLECALL_REQUIRE_EMULATORS";

    /** The endpoint that was asked for, which must not be AWS itself: the suites make, change and delete things. */
    static URI endpoint() {
        URI endpoint = URI.create(System.getProperty(ENDPOINT, ""));
        String host = endpoint.getHost();
        if (host == null) {
            throw new IllegalArgumentException(
                    "-D" + ENDPOINT + "=" + endpoint + " is not a URL such as http://127.0.0.1:4566");
        }
        if (host.endsWith("amazonaws.com") || host.endsWith("amazonaws.com.cn") || host.endsWith(".aws")) {
            throw new IllegalArgumentException(
                    "The contract suites create, close and delete things: not against AWS itself (" + host + ")");
        }
        return endpoint;
    }

    private static Mode mode(ExtensionContext context) {
        RunsOn runsOn = context.getRequiredTestClass().getAnnotation(RunsOn.class);
        return runsOn == null ? Mode.DIRECT : runsOn.value();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Mode mode = mode(context);
        if (mode == Mode.ENDPOINT && System.getProperty(ENDPOINT, "").isEmpty()) {
            return ConditionEvaluationResult.disabled("-D" + ENDPOINT + " names no endpoint");
        }
        if (mode == Mode.MOTO && !Installed.MOTO) {
            if ("true".equals(System.getenv(REQUIRED))) {
                throw new IllegalStateException("moto_server is not there, and " + REQUIRED + "=true");
            }
            return ConditionEvaluationResult.disabled("moto_server is not on the PATH");
        }
        if (mode == Mode.MOTO && !Installed.VERSION.equals(Moto.VERSION)) {
            String reason = "the marks speak of moto " + Moto.VERSION + ", and here is '" + Installed.VERSION
                    + "': run the suites against it, and say so in the marks and in Moto.VERSION";
            if ("true".equals(System.getenv(REQUIRED))) {
                throw new IllegalStateException(reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }
        SandboxOnly only = context.getTestMethod()
                .map(test -> test.getAnnotation(SandboxOnly.class))
                .orElse(null);
        if (!mode.sandbox() && only != null) {
            return ConditionEvaluationResult.disabled("only the sandbox can: " + only.why());
        }
        return ConditionEvaluationResult.enabled("it can run here");
    }

    /** A test that moto is known to fail must go on failing there, and in the same way: else its mark is out of date. */
    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        MotoDiffers differs = method.getExecutable().getAnnotation(MotoDiffers.class);
        if (mode(context) != Mode.MOTO || differs == null) {
            invocation.proceed();
            return;
        }
        LastCall.forget();
        try {
            invocation.proceed();
        } catch (TestAbortedException e) {
            throw e;
        } catch (AssertionError | RuntimeException failure) {
            requireExpected(differs, LastCall.name(), failure);
            return;
        }
        throw new AssertionFailedError("moto agrees by now, although it was said to differ: " + differs.why());
    }

    /** @throws AssertionFailedError when the failure is not the one that the mark tells of */
    static void requireExpected(MotoDiffers differs, String at, Throwable failure) {
        String text = String.valueOf(failure);
        if (!differs.at().equals(at) || !text.contains(differs.saying())) {
            throw new AssertionFailedError(
                    "moto was said to differ at " + differs.at() + " saying '" + differs.saying()
                            + "'; but it failed after " + at + " with: " + text,
                    failure);
        }
    }

    private static final class Installed {
        private static final boolean MOTO = Moto.installed();
        private static final String VERSION = MOTO ? Moto.version() : "";
    }
}
