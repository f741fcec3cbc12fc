package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @Nested
    class Direct extends FaultsContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends FaultsContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends FaultsContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"fault.kinds"})
    void aPlanIsReadFromText() {
        FaultPlan plan = FaultPlan.parse("throttle=0.05,conflict=0.02,error=0.01,seed=7");
        assertThat(plan.seed()).isEqualTo(7);
        assertThat(plan.rates())
                .containsEntry(Fault.THROTTLE, 0.05)
                .containsEntry(Fault.CONFLICT, 0.02)
                .containsEntry(Fault.ERROR, 0.01)
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "throttle",
                "throttle=",
                "throttle=2",
                "throttle=-0.1",
                "throttle=NaN",
                "throttle=0.1,throttle=0.1",
                "throttle=0.1,",
                "thrtl=0.1",
                "THROTTLE=0.1",
                "seed=x",
                "seed=1.5",
                "throttle=0.6,error=0.6"
            })
    @Rests(
            on = "the sandbox's own promise",
            facts = {"fault.kinds"})
    void aBadPlanIsRefused(String text) {
        assertThatThrownBy(() -> FaultPlan.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
