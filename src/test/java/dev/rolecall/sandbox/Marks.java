package dev.rolecall.sandbox;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The contract tests and what they say of themselves. */
final class Marks {

    private static final String SUFFIX = "Contract.class";

    private Marks() {}

    static Optional<Rests> of(TestInfo test) {
        return test.getTestMethod().map(method -> method.getAnnotation(Rests.class));
    }

    /** Every test of every class of this package whose name ends in Contract. */
    static List<Method> contractTests() {
        URL here = Objects.requireNonNull(Marks.class.getResource("Marks.class"));
        try {
            File[] files = new File(here.toURI()).getParentFile().listFiles((folder, name) -> name.endsWith(SUFFIX));
            return Arrays.stream(Objects.requireNonNull(files))
                    .map(file -> suite(file.getName()))
                    .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .sorted(Comparator.comparing(Marks::name))
                    .toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> suite(String file) {
        try {
            return Class.forName(
                    Marks.class.getPackageName() + "." + file.substring(0, file.length() - ".class".length()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Such as {@code SsoAdminContract.namesAreUnique}. */
    static String name(Method test) {
        return test.getDeclaringClass().getSimpleName() + "." + test.getName();
    }
}
