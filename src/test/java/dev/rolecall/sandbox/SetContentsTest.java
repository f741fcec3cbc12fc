package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class SetContentsTest {

    @Nested
    class Direct extends SetContentsContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends SetContentsContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends SetContentsContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends SetContentsContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends SetContentsContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
