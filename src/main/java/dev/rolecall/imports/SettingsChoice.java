package dev.rolecall.imports;

import dev.rolecall.live.IdentitySources;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.GuardSettings;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings that make a plan on the files empty, each with its reason. */
final class SettingsChoice {
    private final LiveEstate live;
    private final Settings base;
    private final Fits fits;
    private final SettingsText text = new SettingsText();
    private final List<String> notes = new ArrayList<>();

    /** @param base what they begin from */
    SettingsChoice(LiveEstate live, Settings base, Fits fits) {
        this.live = live;
        this.base = base;
        this.fits = fits;
    }

    /** A delegated administrator can't change what is in the management account, so its files leave that alone. */
    boolean ignoresManagement() {
        return base.managementAccount() == Settings.ManagementAccount.IGNORE
                || !live.organization().isManagement(live.caller().account());
    }

    /**
     * The settings.
     *
     * @param orphans whether assignments of principals that are gone were seen
     * @param sets those that the files own
     */
    Settings settings(boolean guessIdentitySource, boolean orphans, Set<String> sets) {
        Settings.IdentitySource source = base.identitySource();
        if (guessIdentitySource) {
            IdentitySources.Guess guess = IdentitySources.guess(live);
            source = guess.source();
            text.because("identitySource", guess.reason());
        }
        if (!live.organization().isManagement(live.caller().account())) {
            text.because(
                    "managementAccount",
                    "account " + live.caller().account()
                            + ", with which this was read, is not the management account and can't change anything there");
        }
        if (orphans) {
            text.because(
                    "orphans",
                    "there were assignments of principals that are gone; without this line a plan takes them away");
        }
        SortedMap<String, SortedSet<String>> stale = stale(sets);
        boolean unseen = live.coverage() != Coverage.COMPLETE;
        boolean keepsStale = unseen || !stale.isEmpty();
        if (keepsStale) {
            text.because(
                    "staleRoles",
                    stale.isEmpty()
                            ? "roles older than their set were not looked for; without this line a plan brings them up to date"
                            : "without this line a plan brings roles up to date that are older than their set: "
                                    + Wording.list("permission set", stale.keySet()));
        }
        if (!stale.isEmpty()) {
            notes.add("roles older than their set stay so because of 'staleRoles: keep': "
                    + Wording.list("permission set", stale.keySet()));
        }
        if (!base.guards().equals(GuardSettings.DEFAULT)
                || !base.rules().isEmpty()
                || !base.ignore().isEmpty()) {
            notes.add("guards, rules and ignore of the files that are there were not taken over");
        }
        String region = live.handles().instance().region();
        return new Settings(
                base.owner(),
                base.ownership(),
                base.takeOver(),
                fits.region(region) ? region : null,
                base.instance(),
                source,
                ignoresManagement() ? Settings.ManagementAccount.IGNORE : Settings.ManagementAccount.MANAGE,
                live.coverage(),
                orphans ? Settings.Orphans.KEEP : base.orphans(),
                keepsStale ? Settings.StaleRoles.KEEP : base.staleRoles(),
                base.accountRole(),
                base.limits(),
                base.expiresSoon(),
                base.guards(),
                base.rules(),
                base.ignore(),
                base.source());
    }

    private SortedMap<String, SortedSet<String>> stale(Set<String> sets) {
        SortedMap<String, SortedSet<String>> stale = new TreeMap<>();
        sets.forEach(set -> {
            SortedSet<String> accounts = new TreeSet<>(live.provisioned(set).stale());
            accounts.retainAll(live.provisioned(set).assigned());
            if (!accounts.isEmpty()) {
                stale.put(set, accounts);
            }
        });
        return stale;
    }

    SettingsText text() {
        return text;
    }

    List<String> notes() {
        return notes;
    }
}
