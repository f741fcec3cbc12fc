package dev.rolecall.imports;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes files of what is there, laid out as a person would. A plan on them finds nothing to do but to adopt sets. */
public final class Import {
    /** Characters after which a section goes on in another file: a file may have 10 MiB. */
    private static final int LARGEST_FILE = 2_000_000;

    private final LiveEstate live;
    private final ImportRequest request;
    private final Material material;
    private final Fits fits = new Fits();

    private Import(LiveEstate live, Material material, ImportRequest request) {
        this.live = live;
        this.material = material;
        this.request = request;
    }

    /**
     * Files that hold all that AWS has.
     *
     * @param live the whole instance
     * @throws CannotImport where no files can be made that change nothing
     */
    public static ImportedFiles ofLive(LiveEstate live, ImportRequest request) {
        return new Import(live, Material.of(live), request).files();
    }

    /**
     * Files that hold what a Terraform state says, under AWS's names.
     *
     * @param live the whole instance, for names, OUs and what else there is on the same sets and groups
     * @throws CannotImport where no files can be made that change nothing
     */
    public static ImportedFiles ofTerraform(TerraformState state, LiveEstate live, ImportRequest request) {
        return new Import(live, TerraformEstate.of(state, live), request).files();
    }

    private ImportedFiles files() {
        SettingsChoice choice = new SettingsChoice(live, request.settings(), fits);
        boolean ignoresManagement = choice.ignoresManagement();
        SetChoice sets = new SetChoice(material.estate().permissionSets(), live, request, ignoresManagement);
        sets.nothingOfOursIsForgotten();
        Targets targets = new Targets(live.organization(), !ignoresManagement);
        AssignmentChoice assignments = new AssignmentChoice(
                material.estate().assignments(), sets.chosen().keySet(), targets, fits);
        List<Entry> entries = Compression.of(assignments.chosen(), targets, request.exact());

        Settings settings = choice.settings(
                request.guessIdentitySource(),
                assignments.orphans() > 0,
                sets.chosen().keySet());
        boolean owned = settings.identitySource() == Settings.IdentitySource.IDENTITY_CENTER;
        IdentityFiles identities = new IdentityFiles(fits, owned, request.controlTower());
        List<Map<String, Object>> users =
                identities.users(material.estate().users().values());
        List<Map<String, Object>> groups =
                identities.groups(material.estate().groups().values(), assignments.groups());
        SortedSet<String> additive = new TreeSet<>(assignments.additive());
        additive.addAll(material.shared());
        PermissionSetFiles setFiles = new PermissionSetFiles(additive, settings.ownership() == Settings.Ownership.TAG);
        sets.chosen().values().forEach(setFiles::add);

        List<String> notes = new ArrayList<>(material.notes());
        notes.addAll(sets.notes());
        notes.addAll(identities.notes());
        notes.addAll(assignments.notes());
        notes.addAll(choice.notes());
        notes.addAll(live.notes());

        SortedMap<String, String> texts = new TreeMap<>(setFiles.texts());
        texts.put("rolecall.schema.json", Fits.schema());
        texts.put("rolecall.yaml", choice.text().of(settings, notes));
        put(texts, "users", users);
        put(texts, "groups", groups);
        put(texts, "assignments", entries.stream().map(EntryItems::item).toList());
        return new ImportedFiles(texts, setFiles.sets(), counts(users, groups, sets, assignments, entries), notes);
    }

    private static void put(SortedMap<String, String> texts, String section, List<Map<String, Object>> items) {
        if (!items.isEmpty()) {
            YamlText text = head(section);
            int file = 1;
            for (Map<String, Object> item : items) {
                if (text.length() > LARGEST_FILE) {
                    texts.put(name(section, file++), text.toString());
                    text = head(section);
                }
                text.item(1, item);
            }
            texts.put(name(section, file), text.toString());
        }
    }

    /** Whether that can be an owner's name: it becomes the value of a tag. */
    public static boolean canBeOwner(String name) {
        return new Fits().owner(name);
    }

    private static YamlText head(String section) {
        return new YamlText().schema("rolecall.schema.json").key(section);
    }

    private static String name(String section, int file) {
        return section + (file == 1 ? "" : "-" + file) + ".yaml";
    }

    private static Map<String, Integer> counts(
            List<Map<String, Object>> users,
            List<Map<String, Object>> groups,
            SetChoice sets,
            AssignmentChoice assignments,
            List<Entry> entries) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("users", users.size());
        counts.put("groups", groups.size());
        counts.put("permissionSets", sets.chosen().size());
        counts.put("assignments", assignments.chosen().size());
        counts.put("entries", entries.size());
        return counts;
    }
}
