package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class MembershipTest {

    @Nested
    class Direct extends MembershipContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends MembershipContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends MembershipContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends MembershipContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends MembershipContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
