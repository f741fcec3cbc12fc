package dev.rolecall.sandbox;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssoadmin.model.AccessControlAttribute;
import software.amazon.awssdk.services.ssoadmin.model.AccessControlAttributeValue;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceResponse;
import software.amazon.awssdk.services.ssoadmin.model.InstanceAccessControlAttributeConfiguration;
import software.amazon.awssdk.services.ssoadmin.model.InstanceAccessControlAttributeConfigurationStatus;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesResponse;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceResponse;

/** sso-admin: the instance, and its attributes for access control. */
final class InstanceOperations {

    private InstanceOperations() {}

    /** The organization's instance, which the request must name. */
    static Instance require(World world, String arn) {
        return world.instances().stream()
                .filter(instance -> instance.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> SsoErrors.notFound("Instance not found: " + arn));
    }

    /** The organization's, or the caller's own. */
    static Optional<Instance> visible(World world, Caller caller, String arn) {
        return Stream.concat(world.instances().stream(), own(world, caller).stream())
                .filter(instance -> instance.arn().equals(arn))
                .findFirst();
    }

    private static Optional<Instance> own(World world, Caller caller) {
        return Optional.ofNullable(world.accountInstances().get(caller.account()));
    }

    /** Keeps a changed instance in the place of the one it was. */
    static void keep(World world, Instance changed) {
        if (world.accountInstances().containsKey(changed.owner())
                && changed.arn()
                        .equals(world.accountInstances().get(changed.owner()).arn())) {
            world.accountInstances().put(changed.owner(), changed);
        } else {
            world.instances().set(0, changed);
        }
    }

    /**
     * "Created in or visible to the account calling" (model of ListInstances). That a member account which is no delegated
     * administrator sees its own alone is assumed.
     */
    static ListInstancesResponse list(World world, Caller caller, ListInstancesRequest request) {
        NavigableMap<String, Instance> byPosition = new TreeMap<>();
        if (Access.managesInstance(world, caller)) {
            world.instances().forEach(instance -> byPosition.put("0", instance));
        }
        own(world, caller).ifPresent(instance -> byPosition.put("1", instance));
        Page<InstanceMetadata> page = Page.of(
                byPosition, InstanceOperations::metadata, new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListInstancesResponse.builder()
                .instances(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static InstanceMetadata metadata(Instance instance) {
        return InstanceMetadata.builder()
                .instanceArn(instance.arn())
                .identityStoreId(instance.identityStoreId())
                .ownerAccountId(instance.owner())
                .name(instance.name())
                .createdDate(instance.created())
                .status(instance.status())
                .build();
    }

    /** DescribeInstance has no ResourceNotFoundException in its model: an unknown instance is denied. */
    static DescribeInstanceResponse describe(World world, Caller caller, DescribeInstanceRequest request) {
        Instance instance = visible(world, caller, request.instanceArn())
                .orElseThrow(() -> SsoErrors.denied("Not authorized to describe instance " + request.instanceArn()));
        return DescribeInstanceResponse.builder()
                .instanceArn(instance.arn())
                .identityStoreId(instance.identityStoreId())
                .ownerAccountId(instance.owner())
                .name(instance.name())
                .createdDate(instance.created())
                .status(instance.status())
                .build();
    }

    static UpdateInstanceResponse update(World world, Caller caller, UpdateInstanceRequest request) {
        Instance instance = visible(world, caller, request.instanceArn())
                .orElseThrow(() -> SsoErrors.notFound("Instance not found: " + request.instanceArn()));
        if (request.encryptionConfiguration() != null) {
            throw SsoErrors.validation("The in-memory AWS does not support EncryptionConfiguration");
        }
        keep(world, instance.withName(request.name()));
        return UpdateInstanceResponse.builder().build();
    }

    static CreateInstanceAccessControlAttributeConfigurationResponse createAttributes(
            World world, Caller caller, CreateInstanceAccessControlAttributeConfigurationRequest request) {
        Instance instance = require(world, request.instanceArn());
        if (instance.accessControl() != null) {
            throw SsoErrors.conflict("Attributes for access control are enabled already");
        }
        setAttributes(world, instance, request.instanceAccessControlAttributeConfiguration());
        return CreateInstanceAccessControlAttributeConfigurationResponse.builder()
                .build();
    }

    static UpdateInstanceAccessControlAttributeConfigurationResponse updateAttributes(
            World world, Caller caller, UpdateInstanceAccessControlAttributeConfigurationRequest request) {
        Instance instance = require(world, request.instanceArn());
        if (instance.accessControl() == null) {
            throw noAttributes();
        }
        setAttributes(world, instance, request.instanceAccessControlAttributeConfiguration());
        return UpdateInstanceAccessControlAttributeConfigurationResponse.builder()
                .build();
    }

    private static void setAttributes(
            World world, Instance instance, InstanceAccessControlAttributeConfiguration configuration) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        for (AccessControlAttribute each : configuration.accessControlAttributes()) {
            if (attributes.put(each.key(), each.value().source()) != null) {
                throw SsoErrors.validation("The attribute " + each.key() + " is given twice");
            }
        }
        world.instances().set(0, instance.withAccessControl(attributes));
    }

    static DescribeInstanceAccessControlAttributeConfigurationResponse describeAttributes(
            World world, Caller caller, DescribeInstanceAccessControlAttributeConfigurationRequest request) {
        SortedMap<String, List<String>> attributes =
                require(world, request.instanceArn()).accessControl();
        if (attributes == null) {
            throw noAttributes();
        }
        List<AccessControlAttribute> all = attributes.entrySet().stream()
                .map(each -> AccessControlAttribute.builder()
                        .key(each.getKey())
                        .value(AccessControlAttributeValue.builder()
                                .source(each.getValue())
                                .build())
                        .build())
                .toList();
        return DescribeInstanceAccessControlAttributeConfigurationResponse.builder()
                .status(InstanceAccessControlAttributeConfigurationStatus.ENABLED)
                .instanceAccessControlAttributeConfiguration(InstanceAccessControlAttributeConfiguration.builder()
                        .accessControlAttributes(all)
                        .build())
                .build();
    }

    static DeleteInstanceAccessControlAttributeConfigurationResponse deleteAttributes(
            World world, Caller caller, DeleteInstanceAccessControlAttributeConfigurationRequest request) {
        Instance instance = require(world, request.instanceArn());
        if (instance.accessControl() == null) {
            throw noAttributes();
        }
        world.instances().set(0, instance.withAccessControl(null));
        return DeleteInstanceAccessControlAttributeConfigurationResponse.builder()
                .build();
    }

    private static AwsServiceException noAttributes() {
        return SsoErrors.notFound("Attributes for access control are not enabled");
    }
}
