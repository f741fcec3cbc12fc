package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class AssignmentsTest {

    @Nested
    class Direct extends AssignmentContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends AssignmentContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends AssignmentContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends AssignmentContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends AssignmentContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
