package dev.rolecall.live;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The members of those groups that matter, read as soon as it is known that one does: the identity store has a budget of
 * its own and need not wait for sso-admin. Safe for several threads.
 */
final class Memberships {
    private final LiveSource source;
    private final Instance instance;
    private final Directory directory;
    private final Pool pool;
    private final Map<String, CompletableFuture<List<Membership>>> asked = new ConcurrentHashMap<>();

    /** The directory's groups were read. */
    Memberships(LiveSource source, Instance instance, Directory directory, Pool pool) {
        this.source = source;
        this.instance = instance;
        this.directory = directory;
        this.pool = pool;
    }

    /** The group with that id matters; nothing happens where there is none. */
    void want(String groupId) {
        if (directory.hasGroup(groupId)) {
            asked.computeIfAbsent(groupId, id -> pool.start(Pool.Turn.IN_LINE, () -> source.memberships(instance, id)));
        }
    }

    /** How many groups are not read yet. */
    int left() {
        return (int) asked.values().stream().filter(each -> !each.isDone()).count();
    }

    /** All that were wanted, by group id, once they are read. */
    Map<String, List<Membership>> all(Services services, Progress progress) {
        Map<String, List<Membership>> all = new TreeMap<>();
        asked.forEach((id, answer) -> {
            boolean late = !answer.isDone();
            all.put(id, services.await(answer));
            if (late) {
                progress.step();
            }
        });
        return all;
    }
}
