package dev.rolecall.desired;

import dev.rolecall.model.Group;
import dev.rolecall.model.GroupDefinition;
import java.util.TreeSet;

/** An entry of {@code groups:}. */
final class GroupReader {
    private GroupReader() {}

    static GroupDefinition read(Located entry) {
        Group group = new Group(
                entry.text("name", ""),
                entry.text("description"),
                entry.has("members") ? new TreeSet<>(entry.texts("members")) : null);
        boolean reference = group.description() == null && group.members() == null && !entry.has("previously");
        return new GroupDefinition(group, entry.text("previously"), reference, entry.location());
    }
}
