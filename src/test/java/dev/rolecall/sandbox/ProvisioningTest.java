package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class ProvisioningTest {

    @Nested
    class Direct extends ProvisioningContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends ProvisioningContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends ProvisioningContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends ProvisioningContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends ProvisioningContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
