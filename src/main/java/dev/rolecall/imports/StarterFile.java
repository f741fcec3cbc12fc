package dev.rolecall.imports;

import dev.rolecall.imports.JobFunction.Place;
import dev.rolecall.imports.JobFunction.Team;
import dev.rolecall.model.PermissionSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of one job: whose it is, its group, its permission set, and where that is held. */
final class StarterFile {
    private final JobFunction job;
    private final StarterGroups groups;
    private final YamlText text = new YamlText();

    private StarterFile(JobFunction job, StarterGroups groups) {
        this.job = job;
        this.groups = groups;
    }

    /** @param withSet whether it defines the set: another file may */
    static String of(JobFunction job, StarterGroups groups, boolean withSet) {
        StarterFile file = new StarterFile(job, groups);
        file.head();
        Team team = job.group();
        PermissionSet set = job.set();
        boolean usable = team != null && groups.usable(team);
        if (team != null && usable) {
            file.group(file.text.blank(), team);
        }
        if (set != null && withSet) {
            file.set(set);
        } else if (set != null) {
            file.text.blank().comment("Permission set " + set.name() + " is in a file of its own.");
        }
        if (team != null && usable) {
            file.entries(file.text, job.places());
        }
        if (team != null && (!usable || job.example() != null)) {
            file.later(team, usable);
        }
        return file.text.toString();
    }

    private void head() {
        String up = job.file().contains("/") ? "../" : "";
        text.schema(up + "rolecall.schema.json").comment("").comment("Owner: " + job.owner() + ".");
        job.about().forEach(paragraph -> text.comment("").comment(paragraph));
    }

    private void group(YamlText to, Team team) {
        to.key("groups").comment(1, groups.remark(team)).block(1, groups.item(team));
    }

    private void set(PermissionSet set) {
        text.blank().key("permissionSets").block(1, PermissionSetFiles.fields(set));
    }

    private void entries(YamlText to, List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        to.blank().key("assignments");
        boolean first = true;
        for (Place place : places) {
            if (!first) {
                to.blank();
            }
            first = false;
            to.comment(1, place.why()).block(1, item(place));
        }
    }

    private Map<String, Object> item(Place place) {
        Map<String, Object> item = new LinkedHashMap<>();
        Team team = job.group();
        item.put("groups", List.of(team == null ? "" : team.name()));
        item.put("permissionSets", List.of(place.permissionSet()));
        item.put("accounts", place.accounts());
        if (!place.except().isEmpty()) {
            item.put("except", place.except());
        }
        return item;
    }

    /** What is not in force yet, as it would be written. */
    private void later(Team team, boolean usable) {
        YamlText block = new YamlText();
        if (!usable) {
            text.blank()
                    .comment("Group " + team.name()
                            + " is not in the identity store yet, and only the identity provider makes"
                            + " groups. Once it is there, take away the signs of comment:");
            group(block, team);
            entries(block, job.places());
        }
        if (job.example() != null) {
            if (usable) {
                text.blank().comment("Nobody has it anywhere yet. An entry to begin with:");
            }
            entries(block, List.of(job.example()));
        }
        text.commentedOut(block);
    }
}
