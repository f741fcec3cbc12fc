package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fact of {@code sandbox/facts.txt} is held by a test that names it, and no test names what is not there. */
class FactsTest {

    private static final List<Fact> FACTS = Fact.all();

    private static Set<String> keys(Fact.Standing... standings) {
        return FACTS.stream()
                .filter(fact -> List.of(standings).contains(fact.standing()))
                .map(Fact::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> claimed() {
        return Marks.tests().stream()
                .flatMap(test -> Arrays.stream(test.getAnnotation(Rests.class).facts()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFactThatIsEnforcedHasATest() {
        assertThat(claimed())
                .containsAll(keys(Fact.Standing.DOCUMENTED, Fact.Standing.PROMISED, Fact.Standing.ASSUMED));
    }

    @Test
    void noTestClaimsWhatIsNotModelledOrNotListed() {
        assertThat(keys(Fact.Standing.DOCUMENTED, Fact.Standing.PROMISED, Fact.Standing.ASSUMED, Fact.Standing.DIFFERS))
                .containsAll(claimed());
    }

    @Test
    void keysAreUniqueAndNothingIsBlank() {
        assertThat(FACTS).hasSizeGreaterThan(100).extracting(Fact::key).doesNotHaveDuplicates();
        assertThat(FACTS).allSatisfy(fact -> {
            assertThat(fact.section()).isNotBlank();
            assertThat(fact.source()).isNotBlank();
            assertThat(fact.text()).isNotBlank();
            if (fact.standing() == Fact.Standing.DOCUMENTED || fact.standing() == Fact.Standing.PROMISED) {
                assertThat(fact.detail()).as(fact.key()).isEmpty();
            } else {
                assertThat(fact.detail()).as(fact.key()).isNotBlank();
            }
        });
    }

    @Test
    void whatEnforcesAFactIsThere() {
        assertThat(FACTS)
                .allSatisfy(fact -> assertThat(Stream.of("", "wire.")
                                .anyMatch(room -> exists(Fact.class.getPackageName() + "." + room + fact.where())))
                        .as(fact.key() + " is enforced in " + fact.where())
                        .isTrue());
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
