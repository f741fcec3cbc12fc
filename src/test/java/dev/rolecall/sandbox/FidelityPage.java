package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the sandbox's fidelity rests on, fact by fact and operation by operation, as Markdown. */
final class FidelityPage {

    private static final int MOST_NAMES = 3;

    private final List<Method> tests;
    private final List<Fact> facts;
    private final StringBuilder page = new StringBuilder();

    private FidelityPage(List<Method> tests, List<Fact> facts) {
        this.tests = tests;
        this.facts = facts;
    }

    static String of(List<Method> tests, List<Fact> facts) {
        return new FidelityPage(tests, facts).render();
    }

    private static boolean verified(Method test) {
        return test.isAnnotationPresent(Verified.class);
    }

    private static boolean diverges(Method test) {
        return test.isAnnotationPresent(Divergence.class);
    }

    private static String word(Method test) {
        String on = test.getAnnotation(Rests.class).on();
        if (verified(test)) {
            return "verified";
        }
        if (diverges(test)) {
            return "differs";
        }
        return on.startsWith("assumed") ? "assumed" : on.startsWith("the sandbox's own") ? "promised" : "documented";
    }

    private String render() {
        line("# What the sandbox's fidelity rests on");
        line("");
        line("Nothing here was run on a real AWS account. The words below mean:");
        line("");
        line(
                "- *verified*: the very same test passes against a backend that somebody else wrote, which imitates AWS too;");
        line("- *documented*: it rests on what is written, and the source is named;");
        line("- *promised*: a promise of the sandbox's own, about which AWS says nothing;");
        line("- *assumed*: nothing is written; what is assumed is said, and where it can be changed;");
        line("- *differs*: the sandbox is known, or meant, to do otherwise than AWS;");
        line("- *not modelled*: left out, with the reason.");
        line("");
        line(
                "In sources a number is the section of the facts collected for this project, after it stands what that cites:");
        line(
                "DM a page of the AWS documentation (the Identity Center user guide; ORG and IAM are other guides), M11 the service");
        line(
                "models of botocore 1.43.11, TF Terraform's AWS provider or its issues; other names are projects and their issues. This page is generated from");
        line("`src/test/resources/sandbox/facts.txt` and from the marks of the tests");
        line("(`mvn test -Dtest=FidelityTest -Drolecall.golden=write`); a fact without a test fails the build.");
        line("");
        numbers();
        divergences();
        notModelled();
        assumptions();
        line("");
        line("## Documented facts: where each is enforced and tested");
        sections(Fact.Standing.DOCUMENTED).forEach(this::enforcedFacts);
        line("");
        line("## What the sandbox promises beside that");
        sections(Fact.Standing.PROMISED).forEach(this::enforcedFacts);
        line("");
        line("## Operations");
        operations().forEach(this::operations);
        line("");
        line("## Tests");
        tests.stream()
                .collect(Collectors.groupingBy(Method::getDeclaringClass, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::suite);
        return page.toString();
    }

    private void numbers() {
        line("| | verified | documented | promised | assumed | differs | together |");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        line("| tests | "
                + List.of("verified", "documented", "promised", "assumed", "differs").stream()
                        .map(word -> String.valueOf(count(test -> word(test).equals(word))))
                        .collect(Collectors.joining(" | "))
                + " | " + tests.size() + " |");
        line("");
        Map<Fact.Standing, Long> standings =
                facts.stream().collect(Collectors.groupingBy(Fact::standing, TreeMap::new, Collectors.counting()));
        line("Of " + facts.size() + " facts " + standings.getOrDefault(Fact.Standing.DOCUMENTED, 0L)
                + " are documented, " + standings.getOrDefault(Fact.Standing.PROMISED, 0L) + " promised, "
                + standings.getOrDefault(Fact.Standing.ASSUMED, 0L) + " assumed, "
                + standings.getOrDefault(Fact.Standing.DIFFERS, 0L) + " known to differ, "
                + standings.getOrDefault(Fact.Standing.ABSENT, 0L) + " not modelled.");
    }

    private long count(Predicate<Method> which) {
        return tests.stream().filter(which).count();
    }

    private List<Fact> standing(Fact.Standing which) {
        return facts.stream().filter(fact -> fact.standing() == which).toList();
    }

    private Map<String, List<Fact>> sections(Fact.Standing which) {
        return standing(which).stream()
                .collect(Collectors.groupingBy(Fact::section, LinkedHashMap::new, Collectors.toList()));
    }

    private void divergences() {
        line("");
        line("## Known to differ");
        line("");
        line("| AWS | the sandbox | source |");
        line("| --- | --- | --- |");
        standing(Fact.Standing.DIFFERS)
                .forEach(fact -> line("| " + fact.text() + " | " + fact.detail() + " | " + fact.source() + " |"));
        line("");
        line("Tests that say so:");
        line("");
        tests.stream()
                .filter(FidelityPage::diverges)
                .forEach(test -> line("- `" + Marks.name(test) + "`: "
                        + test.getAnnotation(Divergence.class).why() + "."));
    }

    private void notModelled() {
        line("");
        line("## Not modelled");
        line("");
        line("| fact | why not | source |");
        line("| --- | --- | --- |");
        standing(Fact.Standing.ABSENT)
                .forEach(fact -> line("| " + fact.text() + " | " + fact.detail() + " | " + fact.source() + " |"));
    }

    private void assumptions() {
        line("");
        line("## Assumed");
        line("");
        line("What AWS documents nothing of. From Java these are changed by `SandboxOptions.withBehaviour`.");
        line("");
        line("| assumption | changed by | what is known | test |");
        line("| --- | --- | --- | --- |");
        standing(Fact.Standing.ASSUMED)
                .forEach(fact -> line("| " + fact.text() + " | " + fact.detail() + " | " + fact.source() + " | "
                        + names(claiming(fact)) + " |"));
    }

    private void enforcedFacts(String section, List<Fact> those) {
        line("");
        line("### " + section);
        line("");
        line("| fact | source | enforced in | test | standing |");
        line("| --- | --- | --- | --- | --- |");
        for (Fact fact : those) {
            List<Method> claiming = claiming(fact);
            line("| " + fact.text() + " | " + fact.source() + " | `" + fact.where() + "` | " + names(claiming) + " | "
                    + (claiming.stream().anyMatch(FidelityPage::verified)
                            ? "verified"
                            : fact.standing().name().toLowerCase(Locale.ROOT))
                    + " |");
        }
    }

    private List<Method> claiming(Fact fact) {
        return tests.stream()
                .filter(test ->
                        Arrays.asList(test.getAnnotation(Rests.class).facts()).contains(fact.key()))
                .toList();
    }

    /** The operations that are served, by service. */
    private static Map<AwsService, List<String>> operations() {
        Map<AwsService, List<String>> served = new LinkedHashMap<>();
        served.put(AwsService.SSO_ADMIN, names(SsoAdminTable.OPERATIONS.stream().map(ServiceOperation::name)));
        served.put(
                AwsService.IDENTITYSTORE,
                names(SandboxIdentitystore.OPERATIONS.stream().map(ServiceOperation::name)));
        served.put(
                AwsService.ORGANIZATIONS,
                names(SandboxOrganizations.OPERATIONS.stream().map(ServiceOperation::name)));
        served.put(AwsService.IAM, names(SandboxIam.OPERATIONS.stream().map(ServiceOperation::name)));
        served.put(AwsService.STS, names(SandboxSts.OPERATIONS.stream().map(ServiceOperation::name)));
        return served;
    }

    private static List<String> names(java.util.stream.Stream<String> operations) {
        return operations.sorted().toList();
    }

    private void operations(AwsService service, List<String> names) {
        line("");
        line("### " + service.title());
        line("");
        line("| operation | standing | verified by | other tests |");
        line("| --- | --- | --- | --- |");
        List<String> bare = new ArrayList<>();
        for (String operation : names) {
            List<Method> about = tests.stream()
                    .filter(test -> Arrays.asList(
                                    test.getAnnotation(Rests.class).of())
                            .contains(service.title() + ":" + operation))
                    .toList();
            if (about.isEmpty()) {
                bare.add(operation);
                continue;
            }
            List<Method> verified =
                    about.stream().filter(FidelityPage::verified).toList();
            String standing = !verified.isEmpty()
                    ? "verified"
                    : about.stream().allMatch(FidelityPage::diverges) ? "differs" : "documented";
            line("| " + operation + " | " + standing + " | " + names(verified) + " | "
                    + names(about.stream().filter(test -> !verified(test)).toList()) + " |");
        }
        if (!bare.isEmpty()) {
            line("");
            line("Served, and called by boto3 in `OperationsIT`, but no test here is about: " + String.join(", ", bare)
                    + ".");
        }
    }

    /** At most a few, and how many more. */
    private static String names(List<Method> those) {
        String first = those.stream()
                .limit(MOST_NAMES)
                .map(test -> "`" + test.getName() + "`")
                .collect(Collectors.joining("<br>"));
        return those.size() > MOST_NAMES ? first + "<br>and " + (those.size() - MOST_NAMES) + " more" : first;
    }

    private void suite(Class<?> suite, List<Method> those) {
        line("");
        line("### " + suite.getSimpleName());
        line("");
        line("| test | rests on | standing |");
        line("| --- | --- | --- |");
        those.forEach(test -> line("| `" + test.getName() + "` | "
                + test.getAnnotation(Rests.class).on() + " | " + standing(test) + " |"));
    }

    private static String standing(Method test) {
        Verified verified = test.getAnnotation(Verified.class);
        if (verified != null) {
            return "verified on " + verified.backend() + " " + verified.version() + ", " + verified.date();
        }
        String standing = word(test);
        MotoDiffers differs = test.getAnnotation(MotoDiffers.class);
        if (differs != null) {
            return standing + "; fails on " + Moto.BACKEND + " " + Moto.VERSION + " at " + differs.at() + ": "
                    + differs.why();
        }
        SandboxOnly only = test.getAnnotation(SandboxOnly.class);
        return only == null ? standing : standing + "; on the sandbox only: " + only.why();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
