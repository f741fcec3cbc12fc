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
}
