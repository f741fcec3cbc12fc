package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.List;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** sts as one account sees it. An operation that is not overridden here is not supported: the SDK's own default fails loudly. */
final class SandboxSts implements StsClient {

    /** The supported operations, for the wire. */
    static final List<ServiceOperation<StsClient, ?, ?>> OPERATIONS = List.of(
            ServiceOperation.of("AssumeRole", AssumeRoleRequest::builder, StsClient::assumeRole),
            ServiceOperation.of("GetCallerIdentity", GetCallerIdentityRequest::builder, StsClient::getCallerIdentity));

    private final Gate gate;
    private final Caller caller;
    private final StsOperations sts;

    SandboxSts(Gate gate, Caller caller, StsOperations sts) {
        this.gate = gate;
        this.caller = caller;
        this.sts = sts;
    }

    @Override
    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        return gate.call(caller, AwsService.STS, "GetCallerIdentity", request, sts::whoAmI);
    }

    @Override
    public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
        return gate.call(caller, AwsService.STS, "AssumeRole", request, sts::assumeRole);
    }

    @Override
    public String serviceName() {
        return StsClient.SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
