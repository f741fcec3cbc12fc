package dev.rolecall.sandbox;

import org.junit.jupiter.api.Nested;

class OrganizationsTest {

    @Nested
    class Direct extends OrganizationsContract {
        Direct() {
            super(Mode.DIRECT);
        }
    }

    @Nested
    class InProcess extends OrganizationsContract {
        InProcess() {
            super(Mode.IN_PROCESS);
        }
    }

    @Nested
    class Loopback extends OrganizationsContract {
        Loopback() {
            super(Mode.LOOPBACK);
        }
    }

    @Nested
    @RunsOn(Mode.MOTO)
    class Moto extends OrganizationsContract {
        Moto() {
            super(Mode.MOTO);
        }
    }

    @Nested
    @RunsOn(Mode.ENDPOINT)
    class Endpoint extends OrganizationsContract {
        Endpoint() {
            super(Mode.ENDPOINT);
        }
    }
}
