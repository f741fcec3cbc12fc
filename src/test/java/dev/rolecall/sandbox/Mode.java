package dev.rolecall.sandbox;

/** How a contract suite reaches AWS, or what stands for it. */
enum Mode {
    /** The client interfaces, without any wire. */
    DIRECT,
    /** Real SDK clients over the transport inside the process. */
    IN_PROCESS,
    /** Real SDK clients over a socket. */
    LOOPBACK,
    /** Real SDK clients against moto_server, which is somebody else's AWS. */
    MOTO,
    /** Real SDK clients against whatever {@code -Drolecall.endpoint} names. */
    ENDPOINT;

    /** Whether the sandbox answers, so that a test can reach behind the API. */
    boolean sandbox() {
        return this != MOTO && this != ENDPOINT;
    }
}
