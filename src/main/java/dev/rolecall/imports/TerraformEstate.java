package dev.rolecall.imports;

import dev.rolecall.imports.TerraformState.TfObject;
import dev.rolecall.live.Instance;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Terraform state under AWS's names. What the state says of its objects is taken from it; names behind ids that it does
 * not explain, from AWS. Terraform leaves alone what it does not manage, and so do the files: where AWS has more assigned
 * on a set, the set becomes additive, and where a group has more members, these are listed too.
 */
final class TerraformEstate {
    /** Attributes of users that Rolecall does not keep. */
    private static final List<String> NOT_KEPT = List.of(
            "addresses",
            "locale",
            "nickname",
            "phone_numbers",
            "preferred_language",
            "profile_url",
            "timezone",
            "title",
            "user_type");

    private final LiveEstate live;
    private final TerraformSets sets;
    private final Map<String, String> groupNames = new HashMap<>();
    private final Map<String, String> userNames = new HashMap<>();
    private final SortedMap<String, User> users = new TreeMap<>();
    private final SortedMap<String, Group> groups = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> members = new TreeMap<>();
    private final Set<Assignment> assignments = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    private TerraformEstate(LiveEstate live) {
        this.live = live;
        this.sets = new TerraformSets(live, notes);
        live.estate()
                .groups()
                .keySet()
                .forEach(name -> put(groupNames, live.handles().groupId(name), name));
        live.estate()
                .users()
                .keySet()
                .forEach(name -> put(userNames, live.handles().userId(name), name));
    }

    private static void put(Map<String, String> names, @Nullable String id, String name) {
        if (id != null) {
            names.put(id, name);
        }
    }

    static Material of(TerraformState state, LiveEstate live) {
        TerraformEstate estate = new TerraformEstate(live);
        List<TfObject> objects = estate.ofThisInstance(state.objects());
        // First all that has a name, then what refers to it.
        objects.forEach(estate::named);
        objects.stream().filter(TfObject::managed).forEach(estate::other);
        estate.addMembers();
        Set<String> shared = estate.shared();
        return new Material(
                new Estate(estate.users, estate.groups, estate.sets.all(), estate.assignments), shared, estate.notes);
    }

    /** A state may hold what several providers made; names of one instance mean something else in another. */
    private List<TfObject> ofThisInstance(List<TfObject> objects) {
        Instance instance = live.handles().instance();
        List<TfObject> result = new ArrayList<>();
        for (TfObject object : objects) {
            String other = other(object.text("instance_arn"), instance.arn())
                    + other(object.text("identity_store_id"), instance.identityStoreId());
            if (object.deposed()) {
                notes.add(object.address() + ": not carried over, since Terraform has replaced it and only waits for it"
                        + " to be deleted");
            } else if (other.isEmpty()) {
                result.add(object);
            } else if (object.managed()) {
                notes.add(object.address() + ": not carried over, since it is of another instance, " + other);
            }
        }
        if (result.stream().noneMatch(TfObject::managed) && objects.stream().anyMatch(TfObject::managed)) {
            throw new CannotImport("nothing in it is of the instance " + instance.arn() + ", whose identity store is "
                    + instance.identityStoreId() + ". Sign in where it was applied, or take its own state");
        }
        return result;
    }

    private static String other(String theirs, String ours) {
        return theirs.isEmpty() || theirs.equals(ours) ? "" : theirs;
    }

    private void named(TfObject object) {
        switch (object.type()) {
            case "aws_ssoadmin_permission_set" -> sets.named(object);
            case "aws_identitystore_group" -> {
                String name = object.text("display_name");
                if (!name.isEmpty()) {
                    groupNames.put(object.text("group_id"), name);
                    if (object.managed() && groups.containsKey(name)) {
                        throw twice(object, "group", name);
                    } else if (object.managed()) {
                        groups.put(name, new Group(name, orNull(object.text("description")), null));
                        members.put(name, new TreeSet<>());
                    }
                }
            }
            case "aws_identitystore_user" -> {
                String name = object.text("user_name");
                if (!name.isEmpty()) {
                    userNames.put(object.text("user_id"), name);
                    if (object.managed()) {
                        users.put(name, user(name, object));
                    }
                }
            }
            default -> {}
        }
    }

    /** Names are unique in an instance, so that one of the two is a leftover, and nobody can tell which. */
    static CannotImport twice(TfObject object, String kind, String name) {
        return new CannotImport("it has two " + kind + "s called '" + YamlScalar.comment(name) + "', one of them "
                + YamlScalar.comment(object.address())
                + ". 'terraform plan -refresh-only' tells which of them is gone");
    }

    private User user(String name, TfObject object) {
        JsonNode names = object.block("name");
        JsonNode emails = object.attributes().path("emails");
        JsonNode email = emails.path(0);
        for (JsonNode each : emails) {
            if (each.path("primary").asBoolean(false)) {
                email = each;
                break;
            }
        }
        List<String> more = NOT_KEPT.stream()
                .filter(attribute -> !isEmpty(object.attributes().path(attribute)))
                .toList();
        if (!more.isEmpty()) {
            notes.add(object.address() + ": not carried over, since files have no such fields: "
                    + String.join(", ", more));
        }
        return new User(
                name,
                orNull(names.path("given_name").asString("")),
                orNull(names.path("family_name").asString("")),
                orNull(object.text("display_name")),
                orNull(email.path("value").asString("")));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isString() && value.asString("").isEmpty());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void other(TfObject object) {
        switch (object.type()) {
            case "aws_ssoadmin_permission_set", "aws_identitystore_group", "aws_identitystore_user" -> {}
            case "aws_identitystore_group_membership" -> membership(object);
            case "aws_ssoadmin_account_assignment" -> assignment(object);
            default -> {
                if (!sets.part(object)) {
                    notes.add(object.address() + ": not carried over, since files have nothing of its kind");
                }
            }
        }
    }

    private void membership(TfObject object) {
        JsonNode member = object.attributes().path("member_id");
        String user = userNames.get(
                member.isString()
                        ? member.asString("")
                        : object.block("member_id").path("user_id").asString(""));
        String group = groupNames.get(object.text("group_id"));
        SortedSet<String> known = group == null ? null : members.get(group);
        if (user == null || group == null) {
            notes.add(object.address() + ": not carried over, since its " + (group == null ? "group" : "user")
                    + " is neither in the state nor in the identity store");
        } else if (known == null) {
            notes.add(object.address() + ": not carried over, since the state only looks up group " + group
                    + " and does not manage it: its members stay as they are");
        } else {
            known.add(user);
        }
    }

    private void assignment(TfObject object) {
        boolean isGroup = object.text("principal_type").equals("GROUP");
        String name = (isGroup ? groupNames : userNames).get(object.text("principal_id"));
        String set = sets.name(object.text("permission_set_arn"));
        if (name == null) {
            notes.add(object.address() + ": not carried over, since its " + (isGroup ? "group" : "user")
                    + " is neither in the state nor in the identity store");
        } else if (set == null || !sets.all().containsKey(set)) {
            notes.add(object.address() + ": not carried over, since the state does not manage its permission set"
                    + (set == null ? "" : " " + set));
        } else {
            assignments.add(new Assignment(
                    object.text("target_id"),
                    set,
                    new Principal(isGroup ? PrincipalType.GROUP : PrincipalType.USER, name, null)));
        }
    }

    private void addMembers() {
        members.forEach((name, managed) -> {
            Group present = live.estate().groups().get(name);
            SortedSet<String> all = new TreeSet<>(managed);
            if (present != null && present.members() != null) {
                all.addAll(present.members());
            }
            if (all.size() > managed.size()) {
                notes.add("group " + name + " has " + Wording.count(all.size() - managed.size(), "member")
                        + " that the state does not have: listed, so that they stay");
            }
            groups.computeIfPresent(name, (n, group) -> group.withMembers(all));
        });
    }

    /** Sets on which AWS has assignments that the state does not: Terraform leaves them, and so must the files. */
    private Set<String> shared() {
        SortedSet<String> shared = new TreeSet<>();
        for (Assignment assignment : live.estate().assignments()) {
            String set = assignment.permissionSet();
            if (sets.all().containsKey(set) && !assignments.contains(assignment)) {
                if (assignment.principal().isOrphan()) {
                    // Its principal is in no state either; that there is one must be known, for it to be kept.
                    assignments.add(assignment);
                } else if (live.organization().active(assignment.account())) {
                    shared.add(set);
                }
            }
        }
        if (!shared.isEmpty()) {
            notes.add("AWS has assignments that the state does not have: " + Wording.list("permission set", shared)
                    + " 'assignments: additive', so that they stay");
        }
        return shared;
    }
}
