package dev.rolecall.desired;

import dev.rolecall.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One file of YAML 1.2 as a tree. It is built from the parser's events, so that every key given twice is found, and so
 * that nested aliases are counted and not expanded: a bomb of them costs nothing.
 */
final class YamlReader {
    private static final int DEEPEST = 64;
    private static final long LARGEST_ALIASED = 100_000;
    private static final Set<String> TEXT_TAGS = Set.of("!", "tag:yaml.org,2002:str");
    private static final Set<String> CORE_TAGS = Set.of(
            "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null");
    private static final Set<String> COLLECTION_TAGS = Set.of("!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq");

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<Anchor, Located> anchors = new HashMap<>();
    private long aliased;

    private YamlReader(String file, Problems problems, Iterator<Event> events) {
        this.file = file;
        this.problems = problems;
        this.events = events;
    }

    /** The file's one document, nothing for an empty file; fails with {@link Unreadable} where it is not YAML. */
    static @Nullable Located read(String file, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(FileText.LONGEST + 1)
                // With its own small buffer it copies a long word once for every kilobyte of it.
                .setBufferSize(Math.max(1024, text.length() + 1))
                .setLabel(file)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlReader(file, problems, events).document();
        } catch (YamlEngineException e) {
            throw YamlFaults.told(file, text, e);
        }
    }

    private @Nullable Located document() {
        Located root = null;
        boolean begun = false;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
                case DocumentStart -> {
                    if (begun) {
                        throw new Unreadable(at(event), "a second document begins", "keep one document a file");
                    }
                    begun = true;
                }
                default -> root = value(event, 0);
            }
        }
        boolean empty = root == null || (root.json().isNull() && root.written().isEmpty());
        return empty ? null : root;
    }

    private Located value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable(at(event), "nested more than " + DEEPEST + " levels deep", null);
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        if (event instanceof ScalarEvent scalar) {
            Located located = Located.scalar(at(event), scalar(scalar), scalar.getValue());
            scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor, located));
            return located;
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        start.getTag().filter(tag -> !COLLECTION_TAGS.contains(tag)).ifPresent(tag -> {
            throw new Unreadable(at(event), "the tag " + tag + " is not supported", "leave it out");
        });
        start.getAnchor().ifPresent(anchors::remove);
        Located located = event.getEventId() == Event.ID.MappingStart ? mapping(event, depth) : list(event, depth);
        start.getAnchor().ifPresent(anchor -> anchors.put(anchor, located));
        return located;
    }

    private Located alias(AliasEvent event) {
        Located target = anchors.get(event.getAlias());
        if (target == null) {
            throw new Unreadable(
                    at(event),
                    "the alias *" + event.getAlias() + " names no value that is complete by here",
                    "an anchor (&" + event.getAlias() + ") comes first, and never inside itself");
        }
        aliased += target.size();
        if (aliased > LARGEST_ALIASED) {
            throw new Unreadable(
                    at(event), "aliases stand for more than " + LARGEST_ALIASED + " values", "write them out");
        }
        return target;
    }

    private Located list(Event start, int depth) {
        List<Located> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return Located.list(at(start), items);
    }

    private Located mapping(Event start, int depth) {
        Map<String, Located> members = new LinkedHashMap<>();
        Map<String, Location> keys = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent) && !(event instanceof AliasEvent)) {
                throw new Unreadable(at(event), "a key must be text, is a list or mapping", "quote it if it is text");
            }
            String key = value(event, depth + 1).written();
            Located value = value(events.next(), depth + 1);
            Location first = keys.putIfAbsent(key, at(event));
            if (first == null) {
                members.put(key, value);
            } else {
                problems.shape(at(event), "'" + key + "' is given twice", "first in line " + first.line());
            }
        }
        return Located.mapping(at(start), members, keys);
    }

    private JsonNode scalar(ScalarEvent event) {
        Optional<String> tag = event.getTag();
        if (tag.isEmpty()) {
            return event.isPlain()
                    ? YamlScalars.plain(event.getValue())
                    : JsonNodeFactory.instance.stringNode(event.getValue());
        }
        if (TEXT_TAGS.contains(tag.get())) {
            return JsonNodeFactory.instance.stringNode(event.getValue());
        }
        if (CORE_TAGS.contains(tag.get())) {
            return YamlScalars.plain(event.getValue());
        }
        throw new Unreadable(at(event), "the tag " + tag.get() + " is not supported", "leave it out");
    }

    private Location at(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
