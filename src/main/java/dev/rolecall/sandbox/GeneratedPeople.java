package dev.rolecall.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.identitystore.model.ExternalId;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.Name;
import software.amazon.awssdk.services.identitystore.model.User;
import software.amazon.awssdk.services.identitystore.model.UserStatus;

/**
 * Users, of the store's own directory or of an external identity provider, a few of them disabled, and groups by department and job: a few very large, most small, one in
 * twenty empty. A user is in one to seven groups.
 */
final class GeneratedPeople {

    private final World world;
    /** Of the identity provider that there is where it is an external one; reserved for documentation. */
    private static final String ISSUER = "https://idp.example.com";

    private final Generation asked;
    private final SplittableRandom random;
    private final List<String> users = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    GeneratedPeople(World world, Generation asked) {
        this.world = world;
        this.asked = asked;
        this.random = new SplittableRandom(asked.seed() * 31 + 2);
    }

    void make() {
        Directory directory = world.directory();
        for (int i = 0; directory.users().size() < asked.users(); i++) {
            user(i);
        }
        for (int i = 0; directory.groups().size() < asked.groups(); i++) {
            group(i);
        }
        memberships();
    }

    private Instant earlier() {
        return world.now().minus(Duration.ofDays(random.nextInt(1_000)));
    }

    private void user(int i) {
        String given = Words.cyclic(Words.GIVEN, i);
        String family = Words.cyclic(Words.FAMILY, i / Words.GIVEN.size());
        int round = i / (Words.GIVEN.size() * Words.FAMILY.size());
        String name = Words.numbered((given + "." + family).toLowerCase(Locale.ROOT), round) + "@example.com";
        if (world.directory().userNamed(name).isPresent()) {
            return;
        }
        Instant created = earlier();
        User.Builder user = User.builder()
                .identityStoreId(world.instances().get(0).identityStoreId())
                .userId(DirectoryChecks.newId(world))
                .userName(name)
                .name(Name.builder().givenName(given).familyName(family).build())
                .displayName(given + " " + family)
                .title(Words.cyclic(Words.JOBS, random.nextInt(Words.JOBS.size())))
                .emails(Email.builder().value(name).type("work").primary(true).build())
                .userStatus(random.nextInt(40) == 0 ? UserStatus.DISABLED : UserStatus.ENABLED)
                .createdAt(created)
                .updatedAt(created);
        if (asked.external()) {
            user.externalIds(externalId("u", name));
        }
        world.directory().put(user.build());
        users.add(user.build().userId());
    }

    private void group(int i) {
        String department = Words.cyclic(Words.DEPARTMENTS, i);
        String job = Words.cyclic(Words.JOBS, i / Words.DEPARTMENTS.size());
        int round = i / (Words.DEPARTMENTS.size() * Words.JOBS.size());
        String name = Words.numbered(department, round) + "-" + job;
        if (world.directory().groupNamed(name).isPresent()) {
            return;
        }
        Instant created = earlier();
        Group.Builder group = Group.builder()
                .identityStoreId(world.instances().get(0).identityStoreId())
                .groupId(DirectoryChecks.newId(world))
                .displayName(name)
                .createdAt(created)
                .updatedAt(created);
        if (random.nextInt(3) > 0) {
            group.description(job + " of " + department);
        }
        if (asked.external()) {
            group.externalIds(externalId("g", name));
        }
        world.directory().put(group.build());
        groups.add(group.build().groupId());
    }

    private static ExternalId externalId(String kind, String name) {
        return ExternalId.builder().issuer(ISSUER).id(kind + "-" + name).build();
    }

    private void memberships() {
        if (groups.isEmpty()) {
            return;
        }
        Skew skew = new Skew(Math.max(1, groups.size() - groups.size() / 20), 0.8);
        for (String user : users) {
            int many = 1 + random.nextInt(4) + random.nextInt(4);
            for (int i = 0; i < many; i++) {
                String group = groups.get(skew.pick(random));
                if (!world.directory().membersOf(group).containsKey(user)) {
                    join(user, group);
                }
            }
        }
    }

    private void join(String user, String group) {
        Instant joined = earlier();
        world.directory()
                .put(GroupMembership.builder()
                        .identityStoreId(world.instances().get(0).identityStoreId())
                        .membershipId(DirectoryChecks.newId(world))
                        .groupId(group)
                        .memberId(MemberId.fromUserId(user))
                        .createdAt(joined)
                        .updatedAt(joined)
                        .build());
    }
}
