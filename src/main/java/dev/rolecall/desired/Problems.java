package dev.rolecall.desired;

import dev.rolecall.model.Location;
import dev.rolecall.model.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong. A value whose shape is wrong already is not complained about a second time. */
final class Problems {
    private final TreeSet<Problem> errors = new TreeSet<>();
    private final TreeSet<Problem> warnings = new TreeSet<>();
    private final Set<Location> misshapen = new HashSet<>();
    private boolean incomplete;

    /** A file that could not be taken in: what it would have defined is not known. */
    void unreadable(Location location, String message, @Nullable String hint) {
        incomplete = true;
        errors.add(new Problem(location, message, hint));
    }

    void unreadable(Unreadable e) {
        unreadable(e.location(), e.sentence(), e.hint());
    }

    /** From here on nobody can say that a name is defined nowhere. */
    void doubtNames() {
        incomplete = true;
    }

    /** Whether something could not be taken in that may define any name. */
    boolean incomplete() {
        return incomplete;
    }

    /** A value, or a key, of the wrong shape. */
    void shape(Location location, String message, @Nullable String hint) {
        misshapen.add(location);
        errors.add(new Problem(location, message, hint));
    }

    /** A value of the right shape that says something wrong. */
    void add(Location location, String message, @Nullable String hint) {
        if (!misshapen.contains(location)) {
            errors.add(new Problem(location, message, hint));
        }
    }

    void warn(Location location, String message, @Nullable String hint) {
        if (!misshapen.contains(location)) {
            warnings.add(new Problem(location, message, hint));
        }
    }

    /** Whether anything is wrong with that file. */
    boolean concern(String file) {
        return errors.stream().anyMatch(problem -> problem.location().file().equals(file));
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    void throwIfAny() throws InvalidDefinitions {
        if (!errors.isEmpty()) {
            throw new InvalidDefinitions(errors);
        }
    }
}
