package dev.rolecall.live;

import dev.rolecall.live.PermissionSetReader.Sketch;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.PermissionSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where covered sets stand in the accounts, as far as a plan can need it: all of it where a set is to change or go or the
 * coverage is complete, else where its role is stale. A role is kept by whoever holds the set, so here everybody counts,
 * whatever the coverage. What one way of reading happens to tell besides is left out.
 */
final class Standing {
    private final Reading reading;
    private final ReadScope scope;
    private final Holdings holdings;
    private final List<Sketch> covered;
    private final Map<String, List<String>> stale;
    private final Set<String> whole = new HashSet<>();

    /**
     * Of covered sets.
     *
     * @param contents in the order of the sets
     * @param stale by ARN, the accounts where their roles are; sets of which it does not matter are left out
     */
    Standing(
            Reading reading,
            ReadScope scope,
            Holdings holdings,
            List<Sketch> covered,
            List<PermissionSet> contents,
            Map<String, List<String>> stale) {
        this.reading = reading;
        this.scope = scope;
        this.holdings = holdings;
        this.covered = covered;
        this.stale = stale;
        for (int i = 0; i < covered.size(); i++) {
            String arn = covered.get(i).arn();
            if (scope.coverage() == Coverage.COMPLETE || holdings.goes(arn) || scope.changes(contents.get(i))) {
                whole.add(arn);
            }
        }
    }

    /** Reads what the way that was taken has left open. */
    void read(Way way) {
        if (way == Way.BY_PERMISSION_SET) {
            return;
        }
        PairScan scan = new PairScan(reading);
        scan.list(whole.stream().map(holdings::places).toList());
        if (!reading.capabilities().has(Part.PROVISIONING)) {
            return;
        }
        List<PairScan.Pair> unsure = new ArrayList<>();
        covered.stream().map(Sketch::arn).forEach(arn -> {
            Set<String> held = holdings.rows().held(arn);
            Collection<String> all =
                    whole.contains(arn) ? holdings.places(arn).accounts() : stale.getOrDefault(arn, List.of());
            all.stream()
                    .filter(account -> !held.contains(account))
                    .forEach(account -> unsure.add(new PairScan.Pair(arn, account)));
        });
        reading.await(scan.at(unsure, row -> holdings.rows().heldAt(row.permissionSetArn(), row.account())));
    }

    /**
     * By the names of the sets.
     *
     * @param inManagement covered sets, by ARN, of which it matters that they are in the management account
     */
    Map<String, Provisioned> of(Set<String> inManagement, String management) {
        Map<String, Provisioned> result = new TreeMap<>();
        for (Sketch sketch : covered) {
            String arn = sketch.arn();
            List<String> behind = stale.getOrDefault(arn, List.of());
            Set<String> held = new HashSet<>(holdings.rows().held(arn));
            Set<String> accounts = new HashSet<>(behind);
            if (whole.contains(arn)) {
                accounts.addAll(holdings.places(arn).accounts());
            } else {
                held.retainAll(accounts);
                if (inManagement.contains(arn)) {
                    accounts.add(management);
                }
            }
            result.put(sketch.fields().name(), Provisioned.of(accounts, behind, held));
        }
        return result;
    }

    /** Covered sets that are in the management account, where that matters: a caller from elsewhere can't change them. */
    Set<String> inManagement(Way way, boolean callerIsManagement, String management) {
        if (callerIsManagement && !scope.ignoresManagement()) {
            return Set.of();
        }
        if (way == Way.BY_PRINCIPAL) {
            return Set.copyOf(reading.capabilities()
                    .ask(
                            Part.PROVISIONING,
                            () -> reading.source().permissionSetsIn(reading.instance(), management),
                            List.of()));
        }
        Set<String> there = new HashSet<>();
        covered.stream().map(Sketch::arn).forEach(arn -> {
            if (holdings.places(arn).accounts().contains(management)) {
                there.add(arn);
            }
        });
        return there;
    }
}
