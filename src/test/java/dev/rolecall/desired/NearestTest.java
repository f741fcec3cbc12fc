package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("members", "name", "description", "previously");

    @Test
    void findsWhatWasMistyped() {
        assertThat(Nearest.hint("membres", KNOWN)).isEqualTo("did you mean 'members'?");
        assertThat(Nearest.hint("Name", KNOWN)).isEqualTo("did you mean 'name'?");
        assertThat(Nearest.hint("descripton", KNOWN)).isEqualTo("did you mean 'description'?");
    }

    @Test
    void isSilentWhereNothingIsNear() {
        assertThat(Nearest.hint("colour", KNOWN)).isNull();
        assertThat(Nearest.hint("", KNOWN)).isNull();
        assertThat(Nearest.hint("x", List.of())).isNull();
    }

    @Test
    void countsLettersInsertedDroppedReplacedAndSwapped() {
        assertThat(Nearest.distance("abc", "abc")).isZero();
        assertThat(Nearest.distance("abc", "acb")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "ab")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "xbcd")).isEqualTo(2);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }
}
