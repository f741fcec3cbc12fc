package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class StsTest {

    @Nested
    class Direct extends StsContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends StsOverWireContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends StsOverWireContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends StsOverWireContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends StsOverWireContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
