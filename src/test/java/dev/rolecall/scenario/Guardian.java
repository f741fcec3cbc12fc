package dev.rolecall.scenario;

import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.PermissionSetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Watches what is written, and complains where something goes that is wanted, or goes before what comes has come. */
final class Guardian implements Watched.Watcher {
    private final Definitions wanted;
    private final Set<Assignment> grants;
    private final List<String> complaints = new ArrayList<>();
    private boolean removing;

    Guardian(Stage.Planned planned) throws InvalidDefinitions {
        this.wanted = planned.definitions();
        this.grants = TargetResolver.resolve(wanted, planned.live().organization(), Stage.NOW)
                .grants()
                .keySet();
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public synchronized void before(Watched.Call call) {
        Object first = call.arguments().get(0);
        boolean wrong = switch (call.method()) {
            case "deleteAssignment" -> {
                removing = true;
                yield grants.contains(first);
            }
            case "createAssignment" -> removing || !grants.contains(first);
            case "removeMember" -> {
                GroupDefinition group = wanted.groups().get(String.valueOf(first));
                yield group != null
                        && group.group()
                                .knownMembers()
                                .contains(String.valueOf(call.arguments().get(1)));
            }
            case "deleteGroup" -> wanted.groups().containsKey(String.valueOf(first));
            case "deleteUser" -> wanted.users().containsKey(String.valueOf(first));
            case "deletePermissionSet" -> wanted.permissionSets().containsKey(String.valueOf(first));
            case "detach" -> {
                PermissionSetDefinition set = wanted.permissionSets().get(String.valueOf(first));
                Object policy = call.arguments().get(1);
                yield set == null
                        || set.permissionSet().awsManagedPolicies().stream().anyMatch(policy::equals)
                        || set.permissionSet().customerManagedPolicies().stream()
                                .anyMatch(policy::equals);
            }
            case "deleteInlinePolicy" -> {
                PermissionSetDefinition set = wanted.permissionSets().get(String.valueOf(first));
                yield set == null || set.permissionSet().inlinePolicy() != null;
            }
            case "deleteBoundary" -> {
                PermissionSetDefinition set = wanted.permissionSets().get(String.valueOf(first));
                yield set == null || set.permissionSet().permissionsBoundary() != null;
            }
            default -> false;
        };
        if (wrong) {
            complaints.add(call.toString());
        }
    }
}
