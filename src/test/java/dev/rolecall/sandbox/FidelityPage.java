package dev.rolecall.sandbox;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the sandbox's fidelity rests on, operation by operation, as Markdown. */
final class FidelityPage {

    private static final Map<String, Class<?>> SERVICES = new TreeMap<>(Map.of(
            "sso-admin", SandboxSsoAdmin.class,
            "identitystore", SandboxIdentitystore.class,
            "organizations", SandboxOrganizations.class,
            "iam", SandboxIam.class,
            "sts", SandboxSts.class));

    private final List<Method> tests;
    private final StringBuilder page = new StringBuilder();

    private FidelityPage(List<Method> tests) {
        this.tests = tests;
    }

    static String of(List<Method> tests) {
        return new FidelityPage(tests).render();
    }

    private static boolean verified(Method test) {
        return test.isAnnotationPresent(Verified.class);
    }

    private static boolean diverges(Method test) {
        return test.isAnnotationPresent(Divergence.class);
    }

    private static boolean documented(Method test) {
        return !verified(test) && !diverges(test);
    }

    private String render() {
        line("# What the sandbox's fidelity rests on, operation by operation");
        line("");
        line(
                "Nothing here was run on a real AWS account. *Verified* means that the very same test passes against a backend");
        line("that somebody else wrote, which imitates AWS too; *documented only* that it rests on what is written;");
        line(
                "*known divergence* that the sandbox does otherwise than AWS. This page is generated from the marks of the contract");
        line("tests (`mvn test -Dtest=FidelityTest -Drolecall.golden=write`).");
        line("");
        line("Contract tests: " + tests.size() + ", of which verified " + count(FidelityPage::verified)
                + ", documented only " + count(FidelityPage::documented) + ", known divergence "
                + count(FidelityPage::diverges) + ".");
        line("");
        line("## Operations");
        SERVICES.forEach(this::service);
        line("");
        line("## Tests");
        tests.forEach(this::test);
        return page.toString();
    }

    private long count(Predicate<Method> which) {
        return tests.stream().filter(which).count();
    }

    private void service(String service, Class<?> client) {
        line("");
        line("### " + service);
        line("");
        line("| operation | verified | documented only | known divergence |");
        line("| --- | --- | --- | --- |");
        List<String> bare = new ArrayList<>();
        for (String operation : operations(client)) {
            List<Method> about = tests.stream()
                    .filter(test ->
                            Arrays.asList(test.getAnnotation(Rests.class).of()).contains(service + ":" + operation))
                    .toList();
            if (about.isEmpty()) {
                bare.add(operation);
            } else {
                line("| " + operation + " | " + names(about, FidelityPage::verified) + " | "
                        + names(about, FidelityPage::documented) + " | " + names(about, FidelityPage::diverges) + " |");
            }
        }
        if (!bare.isEmpty()) {
            line("");
            line("No contract test is about: " + String.join(", ", bare) + ".");
        }
    }

    /** The operations that the sandbox's client overrides. */
    private static List<String> operations(Class<?> client) {
        return Arrays.stream(client.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0].getSimpleName().endsWith("Request"))
                .map(method -> method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                        + method.getName().substring(1))
                .filter(name -> !name.endsWith("Paginator"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String names(List<Method> about, Predicate<Method> which) {
        return String.join(
                ", ", about.stream().filter(which).map(FidelityPage::link).toList());
    }

    private static String link(Method test) {
        return "[" + test.getName() + "](#" + test.getName().toLowerCase(Locale.ROOT) + ")";
    }

    private void test(Method test) {
        line("");
        line("### " + test.getName());
        line("");
        line("In " + test.getDeclaringClass().getSimpleName() + "; rests on "
                + test.getAnnotation(Rests.class).on() + ".");
        Verified verified = test.getAnnotation(Verified.class);
        if (verified != null) {
            line("Verified on " + verified.backend() + " " + verified.version() + ", " + verified.date() + ".");
        }
        Divergence divergence = test.getAnnotation(Divergence.class);
        if (divergence != null) {
            line("Known divergence: " + divergence.why() + ".");
        }
        MotoDiffers differs = test.getAnnotation(MotoDiffers.class);
        if (differs != null) {
            line(Moto.BACKEND + " " + Moto.VERSION + " fails it: " + differs.why() + ".");
        }
        SandboxOnly only = test.getAnnotation(SandboxOnly.class);
        if (only != null) {
            line("Runs on the sandbox only: " + only.why() + ".");
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
