package dev.rolecall.desired;

import dev.rolecall.model.User;
import dev.rolecall.model.UserDefinition;

/** An entry of {@code users:}. What it does not say stays unsaid: a live user keeps it. */
final class UserReader {
    private UserReader() {}

    static UserDefinition read(Located entry) {
        User user = new User(
                entry.text("userName", ""),
                entry.text("givenName"),
                entry.text("familyName"),
                entry.text("displayName"),
                entry.text("email"));
        return new UserDefinition(user, entry.location());
    }
}
