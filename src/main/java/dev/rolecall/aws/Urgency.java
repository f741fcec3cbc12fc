package dev.rolecall.aws;

/** Who goes first where calls wait for the same budget. */
enum Urgency {
    /** Changes something: what reads can wait, since a slot for a request that stays empty is time lost. */
    WRITE,
    READ
}
