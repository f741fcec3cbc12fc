package dev.rolecall.sandbox;

import java.util.TreeMap;
import java.util.TreeSet;

/** The roles by which the management account reaches into a member account. */
final class AccessRoles {

    private AccessRoles() {}

    /** A role with AdministratorAccess that the account may assume. */
    static Role trusting(World world, String name, String account) {
        TreeSet<String> attached = new TreeSet<>();
        attached.add("arn:aws:iam::aws:policy/AdministratorAccess");
        return new Role(
                name,
                "/",
                "AROA" + world.ids().base32(17),
                world.now(),
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::"
                        + account + ":root\"},\"Action\":\"sts:AssumeRole\"}]}",
                null,
                3600,
                attached,
                new TreeMap<>(),
                null,
                new TreeMap<>());
    }
}
