package dev.rolecall.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Permission sets: the usual ones first, then those of departments, with policies of every kind. */
final class GeneratedSets {

    private static final List<String> USUAL = List.of(
            "AdministratorAccess",
            "PowerUserAccess",
            "ReadOnlyAccess",
            "job-function/ViewOnlyAccess",
            "job-function/Billing",
            "SecurityAudit",
            "job-function/SystemAdministrator",
            "job-function/NetworkAdministrator",
            "job-function/DatabaseAdministrator",
            "job-function/SupportUser");

    private static final String AWS = "arn:aws:iam::aws:policy/";

    private final World world;
    private final Generation asked;
    private final SplittableRandom random;
    private final List<String> catalogue;

    GeneratedSets(World world, Generation asked) {
        this.world = world;
        this.asked = asked;
        this.random = new SplittableRandom(asked.seed() * 31 + 3);
        this.catalogue = List.copyOf(new TreeSet<>(Catalogue.arns()));
    }

    void make() {
        for (int i = 0; world.permissionSets().byArn().size() < asked.permissionSets(); i++) {
            boolean usual = i < USUAL.size();
            String name = usual ? USUAL.get(i).replaceFirst(".*/", "") : name(i - USUAL.size());
            if (world.permissionSets().named(name).isEmpty()) {
                put(name, usual ? usual(USUAL.get(i)) : own(name));
            }
        }
    }

    private static String name(int i) {
        String department = Words.cyclic(Words.DEPARTMENTS, i);
        String right = Words.cyclic(Words.RIGHTS, i / Words.DEPARTMENTS.size());
        return Words.numbered(department + right, i / (Words.DEPARTMENTS.size() * Words.RIGHTS.size()));
    }

    private void put(String name, SetContent content) {
        TreeMap<String, String> tags = new TreeMap<>();
        if (random.nextInt(2) == 0) {
            tags.put(
                    "owner", Words.cyclic(Words.DEPARTMENTS, random.nextInt(40)).toLowerCase(Locale.ROOT));
            tags.put("managed-by", random.nextInt(3) == 0 ? "console" : "terraform");
        }
        world.permissionSets()
                .put(new PermissionSetState(
                        "arn:aws:sso:::permissionSet/"
                                + world.instances().get(0).id() + "/ps-"
                                + world.ids().hex(16),
                        name,
                        world.now().minus(Duration.ofDays(random.nextInt(1_000))),
                        content,
                        tags,
                        1));
    }

    private static SetContent usual(String policy) {
        return SetContent.of("Gives " + policy, "PT4H", null).with(AWS + policy);
    }

    private SetContent own(String name) {
        SetContent content = SetContent.of(
                random.nextInt(5) == 0 ? null : "For " + name,
                "PT" + (1 + random.nextInt(12)) + "H",
                random.nextInt(10) == 0 ? "https://eu-west-1.console.aws.amazon.com/" : null);
        for (int i = managedPolicies(); i > 0; i--) {
            content = content.with(catalogue.get(random.nextInt(catalogue.size())));
        }
        if (random.nextInt(10) < 4) {
            content = content.withInlinePolicy(inline(name));
        }
        if (random.nextInt(10) == 0) {
            content = content.with(new CustomerPolicy(name + "Policy", random.nextInt(3) == 0 ? "/team/" : "/"));
        }
        return content.withBoundary(boundary());
    }

    /** Mostly one to three, now and then many. */
    private int managedPolicies() {
        return random.nextInt(20) == 0 ? 8 + random.nextInt(8) : 1 + random.nextInt(3);
    }

    private @Nullable Boundary boundary() {
        return switch (random.nextInt(16)) {
            case 0 -> new Boundary(AWS + "PowerUserAccess", null);
            case 1 -> new Boundary(null, new CustomerPolicy("OrganizationBoundary", "/"));
            default -> null;
        };
    }

    private String inline(String name) {
        List<String> statements = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            statements.add("{\"Sid\":\"" + name + i + "\",\"Effect\":\"" + (random.nextInt(5) == 0 ? "Deny" : "Allow")
                    + "\",\"Action\":[\"s3:GetObject\",\"s3:ListBucket\",\"logs:FilterLogEvents\"],\"Resource\":\"arn:aws:s3:::"
                    + name.toLowerCase(Locale.ROOT) + "-" + i + "/*\"}");
        }
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }
}
