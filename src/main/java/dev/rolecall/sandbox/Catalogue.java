package dev.rolecall.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The ARNs of the policies that AWS itself manages (resource {@code /aws/managed-policies.txt}). */
final class Catalogue {

    private static final Set<String> ARNS = load();

    private Catalogue() {}

    static boolean has(String arn) {
        return ARNS.contains(arn);
    }

    static Set<String> arns() {
        return ARNS;
    }

    private static Set<String> load() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/aws/managed-policies.txt")) {
            if (in == null) {
                throw new IllegalStateException("The resource /aws/managed-policies.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
