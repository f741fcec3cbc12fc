package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class AccountInstanceTest {

    @Nested
    class Direct extends AccountInstanceContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends AccountInstanceContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends AccountInstanceContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }
}
