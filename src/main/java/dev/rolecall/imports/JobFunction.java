package dev.rolecall.imports;

import dev.rolecall.model.PermissionSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job that people do in a landing zone, with the file that says who does it, with what, and where.
 *
 * @param file its path in the directory
 * @param owner who owns the file
 * @param about what that person should know, a paragraph each
 * @param group who does the job; absent where the file is about a permission set alone
 * @param set what they do it with; absent where other files define it
 * @param places where, entry by entry
 * @param example an entry to begin with where no account for it was found
 */
record JobFunction(
        String file,
        String owner,
        List<String> about,
        @Nullable Team group,
        @Nullable PermissionSet set,
        List<Place> places,
        @Nullable Place example) {

    JobFunction {
        about = List.copyOf(about);
        places = List.copyOf(places);
    }

    /** A group. */
    record Team(String name, String description) {}

    /**
     * An entry of {@code assignments:}.
     *
     * @param why what is said above it
     */
    record Place(
            String why, String permissionSet, List<Map<String, Object>> accounts, List<Map<String, Object>> except) {}
}
