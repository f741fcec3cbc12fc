package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class PlainTest {

    @Nested
    class Direct extends PlainContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends PlainContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends PlainContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends PlainContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends PlainContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
