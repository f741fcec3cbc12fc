package dev.rolecall.live;

import dev.rolecall.model.PolicyDocument;
import java.time.Duration;

/**
 * A role of IAM Identity Center in one account, as a list of roles tells it.
 *
 * @param maxSession how long a session may last at most
 * @param trust who may assume it
 */
public record AccountRole(String name, String arn, Duration maxSession, PolicyDocument trust) {}
