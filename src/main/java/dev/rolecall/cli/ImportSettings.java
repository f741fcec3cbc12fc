package dev.rolecall.cli;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.GuardSettings;
import dev.rolecall.model.Limits;
import dev.rolecall.model.Location;
import dev.rolecall.model.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The settings that imported files begin from: those of files that are there, and what the command line says. */
record ImportSettings(@Nullable String owner, List<String> takeOver, @Nullable String instance) {
    private static final String OWNER = "rolecall";

    /** Files that are there, or nothing. */
    Settings of(@Nullable Settings files) {
        Settings base = files == null ? withoutFiles() : files;
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

    private static Settings withoutFiles() {
        return new Settings(
                OWNER,
                Settings.Ownership.TAG,
                new TreeSet<>(),
                null,
                null,
                Settings.IdentitySource.IDENTITY_CENTER,
                Settings.ManagementAccount.MANAGE,
                Coverage.COMPLETE,
                Settings.Orphans.REMOVE,
                Settings.StaleRoles.PROVISION,
                null,
                Limits.DOCUMENTED,
                Duration.ofDays(14),
                GuardSettings.DEFAULT,
                Map.of(),
                List.of(),
                Location.of("the command line"));
    }
}
