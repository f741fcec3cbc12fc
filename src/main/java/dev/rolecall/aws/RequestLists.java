package dev.rolecall.aws;

import dev.rolecall.apply.Request;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentOperationStatusMetadata;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSetProvisioningStatusMetadata;
import software.amazon.awssdk.services.ssoadmin.model.StatusValues;

/** Lists asynchronous requests by how they stand, a hundred a call. */
final class RequestLists {
    private static final String SERVICE = PermissionSetCalls.SERVICE;
    private static final int PAGE = 100;

    private final SsoAdminClient client;
    private final Calls calls;
    private final String instance;

    RequestLists(SsoAdminClient client, Calls calls, String instance) {
        this.client = client;
        this.calls = calls;
        this.instance = instance;
    }

    Set<String> inProgress(Request.Kind kind) {
        return ids(kind, StatusValues.IN_PROGRESS, "listing requests that are still in progress");
    }

    Set<String> failed(Request.Kind kind) {
        return ids(kind, StatusValues.FAILED, "listing requests that failed");
    }

    private Set<String> ids(Request.Kind kind, StatusValues status, String doing) {
        Collection<String> ids = switch (kind) {
            case CREATE_ASSIGNMENT -> creations(status, doing);
            case DELETE_ASSIGNMENT -> deletions(status, doing);
            case PROVISION -> provisionings(status, doing);
        };
        return new LinkedHashSet<>(ids);
    }

    private Collection<String> creations(StatusValues status, String doing) {
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListAccountAssignmentCreationStatus",
                    doing,
                    () -> client.listAccountAssignmentCreationStatus(r -> r.instanceArn(instance)
                            .filter(f -> f.status(status))
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(
                    page.accountAssignmentsCreationStatus().stream()
                            .map(AccountAssignmentOperationStatusMetadata::requestId)
                            .toList(),
                    page.nextToken());
        });
    }

    private Collection<String> deletions(StatusValues status, String doing) {
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListAccountAssignmentDeletionStatus",
                    doing,
                    () -> client.listAccountAssignmentDeletionStatus(r -> r.instanceArn(instance)
                            .filter(f -> f.status(status))
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(
                    page.accountAssignmentsDeletionStatus().stream()
                            .map(AccountAssignmentOperationStatusMetadata::requestId)
                            .toList(),
                    page.nextToken());
        });
    }

    private Collection<String> provisionings(StatusValues status, String doing) {
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListPermissionSetProvisioningStatus",
                    doing,
                    () -> client.listPermissionSetProvisioningStatus(r -> r.instanceArn(instance)
                            .filter(f -> f.status(status))
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(
                    page.permissionSetsProvisioningStatus().stream()
                            .map(PermissionSetProvisioningStatusMetadata::requestId)
                            .toList(),
                    page.nextToken());
        });
    }
}
