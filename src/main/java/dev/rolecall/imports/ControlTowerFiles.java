package dev.rolecall.imports;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.ControlTower;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Control Tower's own groups and sets as they are, for who wants to keep them in files. Its sets are 'additive' (contract 1), so
 * that what Account Factory assigns to people directly stays, in no file.
 */
final class ControlTowerFiles {
    private static final String DIRECTORY = "control-tower/";
    private static final String OWNER =
            "Owner: the platform team. What Control Tower made, as it is: change it with care, for"
                    + " Control Tower relies on it.";

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Map<String, String> sets = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    ControlTowerFiles(LiveEstate live, StarterRequest request, Settings settings, Fits fits) {
        boolean owned = settings.identitySource() == Settings.IdentitySource.IDENTITY_CENTER;
        boolean ignoresManagement = settings.managementAccount() == Settings.ManagementAccount.IGNORE;
        SortedMap<String, PermissionSet> theirs = new TreeMap<>(live.estate().permissionSets());
        theirs.keySet().removeIf(name -> !ControlTower.PERMISSION_SETS.contains(name));
        SetChoice choice = new SetChoice(
                theirs, live, new ImportRequest(settings, false, false, true, request.refused()), ignoresManagement);
        PermissionSetFiles files = new PermissionSetFiles(new TreeSet<>(), true);
        choice.chosen().values().forEach(files::add);
        texts.putAll(files.texts());
        sets.putAll(files.sets());

        Targets targets = new Targets(live.organization(), !ignoresManagement);
        AssignmentChoice assignments = new AssignmentChoice(
                live.estate().assignments().stream()
                        .filter(ControlTowerFiles::byGroup)
                        .toList(),
                choice.chosen().keySet(),
                targets,
                fits);
        List<Entry> entries = Compression.of(assignments.chosen(), targets, false);
        IdentityFiles identities = new IdentityFiles(fits, owned, true);
        List<Group> groups = live.estate().groups().values().stream()
                .filter(group -> ControlTower.GROUPS.contains(group.name()))
                .toList();
        put("groups", identities.groups(groups, assignments.groups()));
        put("assignments", entries.stream().map(EntryItems::item).toList());
        notes.addAll(choice.notes());
        notes.addAll(identities.notes());
    }

    private static boolean byGroup(Assignment assignment) {
        return assignment.principal().type() == PrincipalType.GROUP
                && !assignment.principal().isOrphan();
    }

    private void put(String section, List<Map<String, Object>> items) {
        if (!items.isEmpty()) {
            YamlText text = new YamlText()
                    .schema("../rolecall.schema.json")
                    .comment("")
                    .comment(OWNER)
                    .blank()
                    .key(section);
            items.forEach(item -> text.item(1, item));
            texts.put(DIRECTORY + section + ".yaml", text.toString());
        }
    }

    SortedMap<String, String> texts() {
        return texts;
    }

    /** The set that each file is about. */
    Map<String, String> sets() {
        return sets;
    }

    List<String> notes() {
        return notes;
    }
}
