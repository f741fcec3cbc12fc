package dev.rolecall.access;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who can do what. The people are made one by one as they are asked for: three hundred thousand assignments of groups can
 * come to millions of grants, and they need not all be there at once.
 */
public final class Answer {
    private final Supplier<Stream<Person>> people;
    private final List<Vacancy> vacancies;
    private final SortedSet<String> accounts;
    private final List<String> notes;

    Answer(Supplier<Stream<Person>> people, List<Vacancy> vacancies, SortedSet<String> accounts, List<String> notes) {
        this.people = people;
        this.vacancies = List.copyOf(vacancies);
        this.accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        this.notes = List.copyOf(notes);
    }

    /** The same, with the roles by which it is done. */
    public Answer with(RoleArns roles) {
        return new Answer(() -> people.get().map(person -> person.with(roles)), vacancies, accounts, notes);
    }

    /** Those who have anything, by name; anew each time. */
    public Stream<Person> people() {
        return people.get();
    }

    /** What groups without members hold; none where users were asked about. */
    public List<Vacancy> vacancies() {
        return vacancies;
    }

    /** Ids of the accounts in which anybody has anything, or a group without members. */
    public SortedSet<String> accounts() {
        return accounts;
    }

    /** What somebody who reads the answer should know. */
    public List<String> notes() {
        return notes;
    }
}
