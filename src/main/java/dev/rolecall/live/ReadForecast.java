package dev.rolecall.live;

/**
 * What a reading is going to cost, told before most of it is read. What stale roles take besides is not in it: which ones
 * are stale is not known yet, and seldom are they many.
 *
 * @param why in a few words
 * @param calls of sso-admin, whose budget is the smallest (aws-facts 1a), from the first to the last
 */
public record ReadForecast(Way way, String why, long calls) {}
