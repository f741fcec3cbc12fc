package dev.rolecall.sandbox;

/** How a contract suite reaches the sandbox. */
enum Mode {
    /** The client interfaces, without any wire. */
    DIRECT,
    /** Real SDK clients over the transport inside the process. */
    IN_PROCESS,
    /** Real SDK clients over a socket. */
    LOOPBACK
}
