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
}
