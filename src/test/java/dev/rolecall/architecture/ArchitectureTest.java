package dev.rolecall.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages: these and no others. A rule is never loosened to let something through; the thing moves. */
@AnalyzeClasses(packages = "dev.rolecall", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.rolecall.";

    @ArchTest
    static final ArchRule modelKnowsNothingOfOurs = onlyUses("model").because("values must mean the same to everybody");

    @ArchTest
    static final ArchRule desiredUsesModel = onlyUses("desired", "model").because("files are read without asking AWS");

    @ArchTest
    static final ArchRule liveUsesModel = onlyUses("live", "model").because("reading knows no plan and no files");

    @ArchTest
    static final ArchRule planUsesModelAndLive =
            onlyUses("plan", "model", "live").because("a plan is a pure function of what is wanted and what is there");

    @ArchTest
    static final ArchRule applyUsesPlan =
            onlyUses("apply", "model", "live", "plan").because("writing goes through a port, never to the SDK");

    @ArchTest
    static final ArchRule reportUsesValues = onlyUses("report", "model", "live", "plan", "apply", "audit", "access")
            .because("showing decides nothing, so nothing may depend on it but the command line");

    @ArchTest
    static final ArchRule importsUseModelAndLive = onlyUses("imports", "model", "live")
            .because("files are made of what is there; whether they are right, others judge");

    @ArchTest
    static final ArchRule jobsKnowRoundsAlone =
            onlyUses("job", "report").because("what a job says of itself is told to it as plain values");

    @ArchTest
    static final ArchRule awsIsTheOneAdapter =
            onlyUses("aws", "model", "live", "plan", "apply").because("both ports have one implementation");

    @ArchTest
    static final ArchRule sandboxUsesNothingOfOurs =
            onlyUses("sandbox").because("one misunderstanding of AWS must not hide in both the engine and its fake");

    @ArchTest
    static final ArchRule nobodyUsesTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "cli..")
            .because("the street has one end");

    @ArchTest
    static final ArchRule onlyTheWiringUsesTheSandbox = noClasses()
            .that(resideInAPackage("dev.rolecall..")
                    .and(DescribedPredicate.not(resideInAnyPackage(ROOT + "cli..", ROOT + "sandbox.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "sandbox..")
            .because("the fake stands below the SDK's clients, not beside them");

    @ArchTest
    static final ArchRule noPackageCycles = slices().matching("dev.rolecall.(**)")
            .should()
            .beFreeOfCycles()
            .because("where nothing forbids cycles, most packages end in one");

    @ArchTest
    static final ArchRule sdkOnlyInTheAdapterTheSandboxAndTheWiring = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "aws..", ROOT + "sandbox..", ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..")
            .because("AWS's types stay at the edge");

    @ArchTest
    static final ArchRule yamlOnlyInDesired = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "desired..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "tools.jackson.dataformat..", "com.networknt..")
            .because("only the reader of files knows how files look");

    @ArchTest
    static final ArchRule picocliOnlyInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("a Java program that embeds Rolecall has no command line");

    @ArchTest
    static final ArchRule standardStreamsAndExitOnlyInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("who prints or exits can't be embedded or tested");

    @ArchTest
    static final ArchRule pureRoomsTouchNoWorld = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "model..", ROOT + "plan..", ROOT + "audit..", ROOT + "access..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..")
                            .or(HasName.Predicates.name(Thread.class.getName()))
                            .as("are input, output or threads"))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .because("the same input must give the same plan, always");

    @ArchTest
    static final ArchRule theRootIsEmpty = classes()
            .that()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideOutsideOfPackage("dev.rolecall")
            .because("what has no room has no name yet");

    /** The package, the rooms named, and everything that is not ours. */
    private static ArchRule onlyUses(String room, String... others) {
        DescribedPredicate<JavaClass> allowed =
                resideInAPackage(ROOT + room + "..").or(DescribedPredicate.not(resideInAPackage("dev.rolecall..")));
        for (String other : others) {
            allowed = allowed.or(resideInAPackage(ROOT + other + ".."));
        }
        return classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat(allowed.as("reside in " + room + " or " + String.join(", ", others)));
    }
}
