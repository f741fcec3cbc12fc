package dev.rolecall.clients;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Environments for child processes in which nobody's own AWS configuration is seen. */
final class Environments {
    private Environments() {}

    /** With credentials that mean nothing. */
    static Map<String, String> dummy() {
        Map<String, String> environment = withoutCredentials();
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_DEFAULT_REGION", "eu-west-1");
        return environment;
    }

    /** The same for Rolecall, whose home is the test's directory too. */
    static Map<String, String> dummy(Path home) {
        Map<String, String> environment = dummy();
        environment.put("HOME", home.toString());
        return environment;
    }

    static Map<String, String> withoutCredentials() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("JAVA_TOOL"));
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", "/nonexistent/config");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent/credentials");
        environment.put("PYTHONIOENCODING", "utf-8");
        return environment;
    }
}
