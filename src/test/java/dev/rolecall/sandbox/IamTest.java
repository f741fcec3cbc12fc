package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class IamTest {

    @Nested
    class Direct extends IamContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends IamContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends IamContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends IamContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends IamContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
