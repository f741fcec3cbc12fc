package dev.rolecall.cli;

import dev.rolecall.access.AccessQuery;
import dev.rolecall.access.Answer;
import dev.rolecall.access.DesiredAccess;
import dev.rolecall.access.Filter;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.NameBook;
import dev.rolecall.live.PrincipalReader;
import dev.rolecall.live.ReadScope;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.Estate;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PrincipalType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds answers, of AWS and of the files, with as little reading as will do; nothing is read twice. */
final class AccessAnswers implements AutoCloseable {
    /** More principals than this are not asked one by one: then what the instance has as a whole costs less. */
    private static final int FEW = 200;

    private final Run run;
    private final @Nullable Definitions files;
    private final @Nullable String instance;
    private final Instant now;
    private final KnownNames known = new KnownNames(this::book);
    private final List<String> notes = new ArrayList<>();
    private boolean readWhole;
    private @Nullable PrincipalReader reader;
    private @Nullable OrganizationTree organization;
    private @Nullable DesiredEstate wanted;

    AccessAnswers(Run run, @Nullable Definitions files, Instant now) {
        this.run = run;
        this.files = files;
        this.instance = files == null ? null : files.settings().instance();
        this.now = now;
    }

    KnownNames known() {
        return known;
    }

    /** Whether the whole instance was read, and what that took was said. */
    boolean readWhole() {
        return readWhole;
    }

    /** What reading had to say. */
    List<String> notes() {
        return notes;
    }

    Answer live(Filter filter) {
        Estate estate = ofFew(filter);
        OrganizationTree tree;
        if (estate == null) {
            LiveEstate live = run.read(ReadScope.access(instance, onlySets(filter), needsTags()));
            readWhole = true;
            notes.addAll(live.notes());
            known.learnSets(live.owners().keySet());
            estate = live.estate();
            tree = live.organization();
            organization = tree;
        } else {
            tree = files == null ? named(estate) : organization();
        }
        known.learn(estate);
        known.learn(tree);
        return new AccessQuery(estate, tree, entries()).answer(filter);
    }

    Answer desired(Filter filter) {
        DesiredEstate desired = wanted();
        known.learn(desired.definitions());
        Estate estate = DesiredAccess.estate(desired, liveMembers(desired, filter));
        known.learn(estate);
        OrganizationTree tree = organization();
        known.learn(tree);
        notes.addAll(desired.notes());
        return new AccessQuery(estate, tree, desired.grants()).answer(filter);
    }

    /** What the users or groups hold that are asked about; absent where the whole instance has to be read. */
    private @Nullable Estate ofFew(Filter filter) {
        PrincipalType type = !filter.users().isEmpty() ? PrincipalType.USER : PrincipalType.GROUP;
        if (filter.users().isEmpty() && filter.groups().isEmpty()) {
            return null;
        }
        SortedMap<String, String> ids = ids(type, filter);
        if (ids.size() > FEW) {
            return null;
        }
        return type == PrincipalType.USER ? reader().ofUsers(ids) : reader().ofGroups(ids);
    }

    private SortedMap<String, String> ids(PrincipalType type, Filter filter) {
        List<String> asked = type == PrincipalType.USER ? filter.users() : filter.groups();
        SortedMap<String, String> ids = new TreeMap<>();
        if (asked.stream().anyMatch(Filter::isGlob)) {
            ids.putAll(book().all(type));
            ids.keySet().removeIf(name -> type == PrincipalType.USER ? !filter.user(name) : !filter.group(name));
            return ids;
        }
        for (String name : asked) {
            String id = book().id(type, name);
            if (id != null) {
                ids.put(name, id);
            }
        }
        return ids;
    }

    private static Set<String> onlySets(Filter filter) {
        return filter.permissionSets().stream().anyMatch(Filter::isGlob)
                ? Set.of()
                : Set.copyOf(filter.permissionSets());
    }

    private boolean needsTags() {
        return files != null && files.needsTags();
    }

    private PrincipalReader reader() {
        if (reader == null) {
            reader = new PrincipalReader(run.source(), instance);
        }
        return reader;
    }

    private NameBook book() {
        return reader().book();
    }

    /** An organization of the accounts that the estate is about, and of no others. */
    private OrganizationTree named(Estate estate) {
        Set<String> ids = estate.assignments().stream().map(Assignment::account).collect(Collectors.toSet());
        return new OrganizationTree("", List.of(), book().accounts(ids));
    }

    private OrganizationTree organization() {
        if (organization == null) {
            organization = run.source().organization(run.source().managementAccount(), needsTags());
        }
        return organization;
    }

    private DesiredEstate wanted() {
        if (wanted == null) {
            try {
                wanted = TargetResolver.resolve(Objects.requireNonNull(files), organization(), now);
            } catch (InvalidDefinitions e) {
                throw Stop.invalid(e.problems());
            }
        }
        return wanted;
    }

    /** The entries of the files by what they ask for, or, where that is over, asked for. */
    private Map<Assignment, AssignmentRule> entries() {
        if (files == null) {
            return Map.of();
        }
        Map<Assignment, AssignmentRule> entries = new HashMap<>(wanted().expired());
        entries.putAll(wanted().grants());
        return entries;
    }

    /** Who is in groups whose members the files leave to AWS, by the groups' names in the files. */
    private Map<String, SortedSet<String>> liveMembers(DesiredEstate desired, Filter filter) {
        SortedMap<String, GroupDefinition> unlisted = DesiredAccess.unlisted(desired, filter);
        if (unlisted.isEmpty()) {
            return Map.of();
        }
        SortedMap<String, SortedSet<String>> byLiveName = null;
        if (!filter.users().isEmpty() && filter.users().stream().noneMatch(Filter::isGlob)) {
            byLiveName = reader().groupsOf(ids(PrincipalType.USER, filter));
        }
        if (byLiveName == null) {
            byLiveName = reader().members(liveGroups(unlisted.values()));
        }
        Map<String, SortedSet<String>> members = new HashMap<>();
        for (GroupDefinition definition : unlisted.values()) {
            SortedSet<String> here = byLiveName.get(definition.group().name());
            if (here == null && definition.previously() != null && byLiveName.containsKey(definition.previously())) {
                // Where both are there, the one is not the other: a plan renames neither.
                here = byLiveName.get(liveName(definition));
            }
            members.put(definition.group().name(), here == null ? new TreeSet<>() : here);
        }
        return members;
    }

    /** Ids by live names: that of the files, or, before a renaming was done, the former one. */
    private SortedMap<String, String> liveGroups(Iterable<GroupDefinition> definitions) {
        SortedMap<String, String> ids = new TreeMap<>();
        for (GroupDefinition definition : definitions) {
            String name = liveName(definition);
            String id = book().id(PrincipalType.GROUP, name);
            if (id != null) {
                ids.put(name, id);
            }
        }
        return ids;
    }

    private String liveName(GroupDefinition definition) {
        String name = definition.group().name();
        return definition.previously() == null || book().id(PrincipalType.GROUP, name) != null
                ? name
                : definition.previously();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
