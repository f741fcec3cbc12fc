package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class PolicyDocumentsTest {

    @Nested
    class Direct extends PolicyDocumentsContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends PolicyDocumentsContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends PolicyDocumentsContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends PolicyDocumentsContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends PolicyDocumentsContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
