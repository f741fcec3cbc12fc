package dev.rolecall.cli;

import dev.rolecall.model.Settings;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The settings that imported files begin from: those of files that are there, and what the command line says. */
record ImportSettings(
        @Nullable String owner,
        List<String> takeOver,
        @Nullable String instance) {
    /** Whose files they are where nobody says. */
    static final String OWNER = "rolecall";

    /** Files that are there, or nothing. */
    Settings of(@Nullable Settings files) {
        Settings base = files == null ? Settings.defaults(OWNER) : files;
        SortedSet<String> others = new TreeSet<>(base.takeOver());
        others.addAll(takeOver);
        String name = owner == null ? base.owner() : owner;
        others.remove(name);
        return new Settings(
                name,
                base.ownership(),
                others,
                base.region(),
                instance == null ? base.instance() : instance,
                base.identitySource(),
                base.managementAccount(),
                base.coverage(),
                base.orphans(),
                base.staleRoles(),
                base.accountRole(),
                base.limits(),
                base.expiresSoon(),
                base.guards(),
                base.rules(),
                base.ignore(),
                base.source());
    }
}
