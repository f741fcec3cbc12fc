package dev.rolecall.sandbox;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips where no Docker daemon answers, before LocalStack's own extension would make an error of that. */
final class DockerAnswers implements ExecutionCondition {

    private static final long MOST_SECONDS = 20;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Once.ANSWERS
                ? ConditionEvaluationResult.enabled("a Docker daemon answers")
                : ConditionEvaluationResult.disabled("no Docker daemon answers");
    }

    private static boolean ask() {
        try {
            Process process = new ProcessBuilder("docker", "info")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static final class Once {
        private static final boolean ANSWERS = ask();
    }
}
