package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class SsoAdminTest {

    @Nested
    class Direct extends SsoAdminContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends SsoAdminContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends SsoAdminContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends SsoAdminContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends SsoAdminContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
