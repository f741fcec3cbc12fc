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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;

/** The tests of what the sandbox is held to, and what they say of themselves. */
final class Marks {

    /** About the sandbox as a program, or about the marks themselves: nothing here is a fact of AWS. */
    private static final Set<Class<?>> OWN = Set.of(
            ControlTowerSeedTest.class,
            FactsTest.class,
            FidelityTest.class,
            GeneratorTest.class,
            OtherBackendsTest.class,
            StateTest.class);

    private Marks() {}

    static Optional<Rests> of(TestInfo test) {
        return test.getTestMethod().map(method -> method.getAnnotation(Rests.class));
    }

    /** Every test of every class of this package whose name ends in Contract. */
    static List<Method> contractTests() {
        return of("Contract.class");
    }

    /** The contract tests, and all others that say what the sandbox is held to. */
    static List<Method> tests() {
        return Stream.concat(contractTests().stream(), of("Test.class").stream())
                .filter(method -> !OWN.contains(method.getDeclaringClass()))
                .toList();
    }

    private static List<Method> of(String suffix) {
        URL here = Objects.requireNonNull(Marks.class.getResource("Marks.class"));
        try {
            File[] files = new File(here.toURI()).getParentFile().listFiles((folder, name) -> name.endsWith(suffix));
            return Arrays.stream(Objects.requireNonNull(files))
                    .map(file -> suite(file.getName()))
                    .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Test.class)
                            || method.isAnnotationPresent(ParameterizedTest.class))
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
