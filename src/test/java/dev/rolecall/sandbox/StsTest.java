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
    class InProcess extends StsContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends StsContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }
}
