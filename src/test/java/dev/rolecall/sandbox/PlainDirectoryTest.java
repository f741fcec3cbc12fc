package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class PlainDirectoryTest {

    @Nested
    class Direct extends PlainDirectoryContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends PlainDirectoryContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends PlainDirectoryContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends PlainDirectoryContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends PlainDirectoryContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
