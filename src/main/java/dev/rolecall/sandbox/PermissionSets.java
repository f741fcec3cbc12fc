package dev.rolecall.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All permission sets of the instance, by ARN and by name. */
final class PermissionSets {

    private final NavigableMap<String, PermissionSetState> byArn = new TreeMap<>();
    private final Map<String, String> arnByName = new HashMap<>();

    NavigableMap<String, PermissionSetState> byArn() {
        return byArn;
    }

    Optional<PermissionSetState> get(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    Optional<PermissionSetState> named(String name) {
        return Optional.ofNullable(arnByName.get(name)).map(byArn::get);
    }

    void put(PermissionSetState set) {
        byArn.put(set.arn(), set);
        arnByName.put(set.name(), set.arn());
    }

    void remove(PermissionSetState set) {
        byArn.remove(set.arn());
        arnByName.remove(set.name());
    }
}
