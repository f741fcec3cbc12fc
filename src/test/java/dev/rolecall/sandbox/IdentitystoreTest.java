package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class IdentitystoreTest {

    @Nested
    class Direct extends IdentitystoreContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends IdentitystoreContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends IdentitystoreContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends IdentitystoreContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends IdentitystoreContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
