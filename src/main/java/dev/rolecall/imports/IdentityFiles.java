package dev.rolecall.imports;

import dev.rolecall.model.ControlTower;
import dev.rolecall.model.Group;
import dev.rolecall.model.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Users and groups as files have them. What the files list they own, so members are listed wherever all of them can be:
 * then a membership that somebody adds by hand shows as a difference.
 */
final class IdentityFiles {
    /** Names that Identity Center keeps for itself (identity store API reference, CreateUser). */
    private static final Set<String> RESERVED = Set.of("Administrator", "AWSAdministrators");

    private final Fits fits;
    private final boolean owned;
    private final boolean controlTower;
    private final List<String> notes = new ArrayList<>();
    private final SortedSet<String> unlisted = new TreeSet<>();

    /**
     * @param owned whether users, groups and memberships are the files' to change
     * @param controlTower whether Control Tower's own groups are as well
     */
    IdentityFiles(Fits fits, boolean owned, boolean controlTower) {
        this.fits = fits;
        this.owned = owned;
        this.controlTower = controlTower;
    }

    /** Entries of {@code users:}; none where an identity provider owns them. */
    List<Map<String, Object>> users(Collection<User> users) {
        List<Map<String, Object>> items = new ArrayList<>();
        SortedSet<String> leftOut = new TreeSet<>();
        for (User user : owned ? users : List.<User>of()) {
            if (!fits.userName(user.userName()) || RESERVED.contains(user.userName())) {
                leftOut.add(user.userName());
                continue;
            }
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("userName", user.userName());
            text(item, "givenName", user.givenName());
            text(item, "familyName", user.familyName());
            text(item, "displayName", user.displayName());
            if (user.email() != null && fits.email(user.email())) {
                item.put("email", user.email());
            }
            items.add(item);
        }
        if (!leftOut.isEmpty()) {
            notes.add("left out, since files can't hold their names: " + Wording.list("user", leftOut));
        }
        return items;
    }

    /**
     * Entries of {@code groups:}.
     *
     * @param groups those that are to be owned, where any are
     * @param named those that entries name: the others are then only referred to
     */
    List<Map<String, Object>> groups(Collection<Group> groups, Set<String> named) {
        List<Map<String, Object>> items = new ArrayList<>();
        SortedSet<String> leftOut = new TreeSet<>();
        SortedSet<String> references = new TreeSet<>(named);
        for (Group group : owned ? groups : List.<Group>of()) {
            boolean theirs = ControlTower.GROUPS.contains(group.name()) && !controlTower;
            if (theirs || RESERVED.contains(group.name())) {
                continue;
            }
            if (!fits.groupName(group.name())) {
                leftOut.add(group.name());
                continue;
            }
            references.remove(group.name());
            items.add(group(group));
        }
        references.forEach(name -> items.add(Map.of("name", name)));
        items.sort((a, b) -> String.valueOf(a.get("name")).compareTo(String.valueOf(b.get("name"))));
        if (!leftOut.isEmpty()) {
            notes.add("left out, since files can't hold their names: " + Wording.list("group", leftOut));
        }
        if (!unlisted.isEmpty()) {
            notes.add(
                    "members not managed, since files can't hold all their names: " + Wording.list("group", unlisted));
        }
        return items;
    }

    private Map<String, Object> group(Group group) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", group.name());
        text(item, "description", group.description());
        if (group.members() != null) {
            if (group.members().stream().allMatch(fits::userName)) {
                item.put("members", group.members());
            } else {
                unlisted.add(group.name());
            }
        }
        return item;
    }

    /** What does not fit is left out: absent means that it stays as it is. */
    private void text(Map<String, Object> item, String key, @Nullable String value) {
        if (value != null && fits.personText(value)) {
            item.put(key, value);
        }
    }

    List<String> notes() {
        return notes;
    }
}
