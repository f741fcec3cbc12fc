package dev.rolecall.access;

import java.util.List;

/**
 * What one user's access portal shows, and by which ways.
 *
 * @param grants never empty; by account, permission set and way, what the user holds himself first
 */
public record Person(String user, List<Grant> grants) {
    public Person {
        grants = List.copyOf(grants);
    }

    Person with(RoleArns roles) {
        return new Person(user, grants.stream().map(grant -> grant.with(roles)).toList());
    }
}
