package dev.rolecall.job;

/** A way to reach somebody. Several threads never use one at a time. */
public interface Channel {
    /** As logs may say it: never an address that is a secret. */
    String name();

    /**
     * Delivers it, and gives up in bounded time.
     *
     * @throws Undelivered saying why, in words that hold no secret either
     * @throws InterruptedException where somebody can wait no longer
     */
    void send(Notice notice) throws Undelivered, InterruptedException;

    /** It could not be delivered. */
    final class Undelivered extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param reason holds no secret */
        public Undelivered(String reason) {
            super(reason);
        }
    }
}
