package dev.rolecall.imports;

import java.util.List;

/**
 * Accounts as selectors: all that {@code accounts} choose, but what {@code except} chooses.
 *
 * @param accounts each a single key such as {@code ou} and its value, in the order in which they are written
 */
record Selection(List<Selector> accounts, List<Selector> except) {
    Selection {
        accounts = List.copyOf(accounts);
        except = List.copyOf(except);
    }

    int size() {
        return accounts.size() + except.size();
    }

    /** One selector as a file has it. */
    record Selector(Kind kind, String value) implements Comparable<Selector> {
        /** In the order in which they are written. */
        enum Kind {
            ALL,
            MANAGEMENT,
            OU,
            NAME,
            ID
        }

        @Override
        public int compareTo(Selector other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : value.compareTo(other.value);
        }
    }
}
