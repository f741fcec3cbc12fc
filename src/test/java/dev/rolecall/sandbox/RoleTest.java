package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class RoleTest {

    @Nested
    class Direct extends RoleContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends RoleContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends RoleContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends RoleContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends RoleContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
