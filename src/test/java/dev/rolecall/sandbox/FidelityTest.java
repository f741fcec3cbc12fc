package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * That every contract test says what it rests on, and that the page which sums this up is what they say. Rewrite the
 * page with {@code -Drolecall.golden=write}, and read the difference.
 */
class FidelityTest {

    private static final Path PAGE = Path.of("src", "site", "markdown", "fidelity.md");

    @Test
    void everyContractTestIsMarked() {
        List<Method> tests = Marks.contractTests();
        assertThat(tests).hasSizeGreaterThan(50);
        assertThat(tests).allSatisfy(test -> {
            Rests rests = test.getAnnotation(Rests.class);
            assertThat(rests).as("@Rests of " + Marks.name(test)).isNotNull();
            assertThat(rests.on()).isNotBlank();
            assertThat(rests.of())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(each -> each.matches("[a-z-]+:[A-Z]\\w+"));
        });
    }

    @Test
    void everyOtherTestSaysWhatItRestsOnToo() {
        assertThat(Marks.tests()).hasSizeGreaterThan(120).allSatisfy(test -> {
            Rests rests = test.getAnnotation(Rests.class);
            assertThat(rests).as("@Rests of " + Marks.name(test)).isNotNull();
            assertThat(rests.on()).as(Marks.name(test)).isNotBlank();
        });
    }

    @Test
    void whatMotoDoesOtherwiseIsSaidExactly() {
        assertThat(Marks.contractTests())
                .filteredOn(test -> test.isAnnotationPresent(MotoDiffers.class))
                .isNotEmpty()
                .allSatisfy(test -> {
                    MotoDiffers differs = test.getAnnotation(MotoDiffers.class);
                    assertThat(test.getAnnotation(Rests.class).of())
                            .as("%s fails at an operation that it is about", Marks.name(test))
                            .contains(differs.at());
                    assertThat(differs.saying()).isNotBlank();
                    assertThat(differs.why()).isNotBlank();
                });
    }

    @Test
    void noTestIsBothVerifiedAndADivergence() {
        assertThat(Marks.contractTests())
                .noneMatch(
                        test -> test.isAnnotationPresent(Verified.class) && test.isAnnotationPresent(Divergence.class));
    }

    /** A test that may run against moto_server either passes there, and says so, or is known to fail there. */
    @Test
    void marksSayHowMotoDoes() {
        assertThat(Marks.contractTests()).allSatisfy(test -> {
            int said = (test.isAnnotationPresent(Verified.class) ? 1 : 0)
                    + (test.isAnnotationPresent(MotoDiffers.class) ? 1 : 0)
                    + (test.isAnnotationPresent(SandboxOnly.class) ? 1 : 0);
            assertThat(said).as(Marks.name(test)).isEqualTo(1);
        });
    }

    @Test
    void aVerificationSaysWhereAndWhen() {
        assertThat(Marks.contractTests())
                .filteredOn(test -> test.isAnnotationPresent(Verified.class))
                .extracting(test -> test.getAnnotation(Verified.class))
                .isNotEmpty()
                .allSatisfy(verified -> {
                    assertThat(verified.backend()).isNotBlank();
                    assertThat(verified.version()).isNotBlank();
                    assertThat(LocalDate.parse(verified.date())).isNotNull();
                });
    }

    @Test
    void thePageIsWhatTheMarksSay() throws IOException {
        String page = FidelityPage.of(Marks.tests(), Fact.all());
        if ("write".equals(System.getProperty("rolecall.golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page);
    }
}
