package dev.rolecall.live;

/**
 * An instance of IAM Identity Center as ListInstances shows it.
 *
 * @param region where it was found
 */
public record Instance(String arn, String identityStoreId, String region) {}
