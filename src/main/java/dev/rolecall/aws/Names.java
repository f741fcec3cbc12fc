package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Handles;
import dev.rolecall.model.Principal;
import org.jspecify.annotations.Nullable;

/** Finds AWS's ids behind names; a name without one is something that is not there. */
final class Names {
    private final Handles handles;

    Names(Handles handles) {
        this.handles = handles;
    }

    String permissionSet(String name) {
        return found(handles.permissionSetArn(name), "permission set " + name);
    }

    String group(String name) {
        return found(handles.groupId(name), "group " + name);
    }

    String user(String name) {
        return found(handles.userId(name), "user " + name);
    }

    String membership(String group, String user) {
        return found(handles.membershipId(group, user), "membership of user " + user + " in group " + group);
    }

    String principal(Principal principal) {
        return found(handles.principalId(principal), principal.label());
    }

    private static String found(@Nullable String id, String what) {
        if (id == null) {
            throw new CallFailure(
                    CallFailure.Kind.NOT_FOUND,
                    "looking for " + what,
                    "there is none",
                    "Run it again: what is missing is made, or named, then.",
                    null);
        }
        return id;
    }
}
