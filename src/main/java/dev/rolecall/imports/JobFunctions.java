package dev.rolecall.imports;

import dev.rolecall.imports.JobFunction.Place;
import dev.rolecall.imports.JobFunction.Team;
import dev.rolecall.model.Account;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The jobs that every landing zone has, in the OUs that this one has. AWS's policies for job functions, where there are some. */
final class JobFunctions {
    /** The file of the way in for emergencies, which the guard in the settings is about. */
    static final String BREAK_GLASS = "break-glass.yaml";

    private static final Map<String, Object> ALL = Map.of("all", true);
    private static final Map<String, Object> MANAGEMENT = Map.of("management", true);

    private final OrganizationTree tree;
    private final WorkloadUnits units;
    private final SetNames names;
    private final boolean withManagement;
    private final List<String> notes = new ArrayList<>();

    /** @param withManagement whether these files are about the management account at all */
    JobFunctions(OrganizationTree tree, WorkloadUnits units, SetNames names, boolean withManagement) {
        this.tree = tree;
        this.units = units;
        this.names = names;
        this.withManagement = withManagement;
    }

    List<JobFunction> all(Fits fits) {
        List<JobFunction> all = new ArrayList<>();
        String readOnly = names.of("ReadOnly");
        String developer = names.of("Developer");
        all.add(platform());
        all.add(new JobFunction(
                "developers/all.yaml",
                "the platform team; the teams that build have files of their own beside this one",
                List.of(
                        "What developers work with, whatever they build. PowerUserAccess does all but manage users, groups and"
                                + " roles; narrow it with an inlinePolicy or a permissionsBoundary once you know what you need."),
                null,
                set(developer, "Build and run workloads", 8, "PowerUserAccess"),
                List.of(),
                null));
        developers(all, developer, readOnly, fits);
        all.add(readers(readOnly));
        all.add(security());
        all.add(billing());
        all.add(network());
        all.add(breakGlass());
        return all;
    }

    private JobFunction platform() {
        String set = names.of("PlatformAdministrator");
        return new JobFunction(
                "platform.yaml",
                "the platform team",
                List.of(
                        "Those who run the landing zone. AdministratorAccess, with short sessions: for what no pipeline does.",
                        "It is not for the management account: what is done there is best left to Control Tower's own groups and to"
                                + " break glass, and a set that is provisioned there is out of a delegated administrator's reach."),
                new Team("PlatformAdministrators", "Run the landing zone"),
                set(set, "Administer accounts", 2, "AdministratorAccess"),
                List.of(place("Every account but the management account, those to come included.", set, ALL)),
                null);
    }

    private void developers(List<JobFunction> all, String developer, String readOnly, Fits fits) {
        List<WorkloadUnits.Unit> found = units.all();
        for (WorkloadUnits.Unit unit : found) {
            String team = "Developers-" + unit.path();
            if (!fits.groupName(team) || !fits.selector(unit.path())) {
                notes.add("no group of developers for OU " + unit.path() + ", whose name files can't hold");
                continue;
            }
            List<Place> places = new ArrayList<>();
            if (unit.elsewhere()) {
                places.add(new Place(
                        unit.production().isEmpty()
                                ? "No OU below it is called production, so this is all of it; an 'except' below keeps them out of what only pipelines may change."
                                : "Outside of production they build; production is for pipelines, and to be looked at.",
                        developer,
                        List.of(Map.of("ou", unit.path())),
                        selectors(unit.production())));
            }
            if (!unit.production().isEmpty()) {
                places.add(place("Production too, but only to look.", readOnly, Map.of("ou", unit.path())));
            }
            all.add(new JobFunction(
                    "developers/" + file(unit.path(), found),
                    "the lead of the teams in OU " + unit.path() + ", reviewed by the platform team",
                    List.of("Who builds in OU " + unit.path()
                            + ", and where. An account that comes into the OU gets the same."),
                    new Team(team, "Build and run the workloads of OU " + unit.path()),
                    null,
                    places,
                    null));
        }
        if (!units.empty().isEmpty()) {
            notes.add("no developers for OUs without an active account: " + String.join(", ", units.empty())
                    + "; run this again once they have one");
        }
    }

    private JobFunction readers(String set) {
        return new JobFunction(
                "read-only.yaml",
                "the platform team",
                List.of(
                        "Those who look and change nothing: support, architects, auditors from outside. ViewOnlyAccess lists and"
                                + " describes; ReadOnlyAccess would also read what is stored, in buckets for instance."),
                new Team("Readers", "Look at every account, change nothing"),
                set(set, "View everything, change nothing", 8, "job-function/ViewOnlyAccess"),
                List.of(place("Every account but the management account.", set, ALL)),
                null);
    }

    private JobFunction security() {
        String set = names.of("SecurityAudit");
        return new JobFunction(
                "security.yaml",
                "the security team",
                List.of(
                        "Those who inspect how every account is configured. SecurityAudit is AWS's own policy for it, and changes"
                                + " nothing."),
                new Team("SecurityTeam", "Inspect the security of every account"),
                set(set, "Inspect the security of every account", 4, "SecurityAudit", "job-function/ViewOnlyAccess"),
                List.of(place("Every account but the management account.", set, ALL)),
                null);
    }

    private JobFunction billing() {
        String set = names.of("Billing");
        Place management = place("Bills of all accounts are in the management account.", set, MANAGEMENT);
        return new JobFunction(
                "billing.yaml",
                "finance",
                List.of(
                        "Those who look at bills, budgets and payment methods. IAM access to billing must be activated in the"
                                + " management account, by its root user, before this shows anything."),
                new Team("BillingManagers", "Look after bills, budgets and costs"),
                set(set, "Bills, budgets and costs", 4, "job-function/Billing"),
                withManagement ? List.of(management) : List.of(),
                withManagement ? null : management);
    }

    private JobFunction network() {
        String set = names.of("NetworkAdministrator");
        List<Map<String, Object>> where = new ArrayList<>();
        units.networks().forEach(ou -> where.add(Map.of("ou", ou)));
        Targets targets = new Targets(tree, false);
        for (int i = 0; i < targets.size(); i++) {
            Account account = targets.account(i);
            boolean covered = units.networks().stream().anyMatch(ou -> (account.ouPath() + "/").startsWith(ou + "/"));
            if (!covered && account.name().toLowerCase(Locale.ROOT).contains("network")) {
                Selection.Selector one = targets.one(i);
                where.add(Map.of(one.kind().name().toLowerCase(Locale.ROOT), one.value()));
            }
        }
        String why = "Where the networks are, by the names of OUs and accounts: look it through.";
        return new JobFunction(
                "network.yaml",
                "the network team",
                List.of("Those who connect the accounts with each other and with the world."),
                new Team("NetworkAdministrators", "Connect the accounts with each other and with the world"),
                set(set, "Manage networks, routes and DNS", 4, "job-function/NetworkAdministrator"),
                where.isEmpty() ? List.of() : List.of(new Place(why, set, where, List.of())),
                where.isEmpty()
                        ? place(
                                "No OU and no account is called after networks: name them here.",
                                set,
                                Map.of("name", "network"))
                        : null);
    }

    private JobFunction breakGlass() {
        String set = names.of("BreakGlassAdministrator");
        List<Map<String, Object>> everywhere = withManagement ? List.of(ALL, MANAGEMENT) : List.of(ALL);
        return new JobFunction(
                BREAK_GLASS,
                "the security team; every use is looked into",
                List.of(
                        "The way in when all else fails. Put two people or more into the group, whose accounts do not depend on what"
                                + " may fail (an identity provider, a network), and try it twice a year.",
                        "The group begins without members, so nobody has this way in yet. guards.breakGlass in rolecall.yaml refuses"
                                + " plans that narrow it."),
                new Team("BreakGlass", "The way in when all else fails; every use is looked into"),
                set(set, "Full access in an emergency", 1, "AdministratorAccess"),
                List.of(new Place(
                        withManagement
                                ? "Everywhere, the management account included: so only that account can change the set."
                                : "Everywhere but in the management account, which is out of reach from here.",
                        set,
                        everywhere,
                        List.of())),
                null);
    }

    private static Place place(String why, String set, Map<String, Object> where) {
        return new Place(why, set, List.of(where), List.of());
    }

    private static List<Map<String, Object>> selectors(List<String> ous) {
        return ous.stream().map(ou -> Map.<String, Object>of("ou", ou)).toList();
    }

    private static PermissionSet set(String name, String description, int hours, String... policies) {
        return new PermissionSet(
                name,
                description,
                Duration.ofHours(hours),
                null,
                new TreeSet<>(Set.of(policies)),
                new TreeSet<>(),
                null,
                null,
                new TreeMap<>());
    }

    /** The same name for the same OU always; one that had to be changed carries a number made of all of it. */
    private static String file(String path, List<WorkloadUnits.Unit> units) {
        String plain = path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String stem = plain.substring(0, Math.min(60, plain.length())).replaceAll("^-+|-+$", "");
        boolean alone = units.stream()
                        .filter(unit -> unit.path().equalsIgnoreCase(path))
                        .count()
                == 1;
        if (alone && stem.equalsIgnoreCase(path) && !stem.equals("all")) {
            return stem + ".yaml";
        }
        CRC32 sum = new CRC32();
        sum.update(path.getBytes(StandardCharsets.UTF_8));
        return (stem.isEmpty() ? "ou" : stem) + String.format("-%08x", sum.getValue()) + ".yaml";
    }

    List<String> notes() {
        return notes;
    }
}
