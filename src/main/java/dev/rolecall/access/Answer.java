package dev.rolecall.access;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who can do what. The people are made one by one as they are asked for: three hundred thousand assignments of groups can
 * come to millions of grants, and they need not all be there at once.
 */
public final class Answer {
    private final Supplier<Stream<Person>> people;
    private final List<Vacancy> vacancies;
    private final List<String> notes;

    Answer(Supplier<Stream<Person>> people, List<Vacancy> vacancies, List<String> notes) {
        this.people = people;
        this.vacancies = List.copyOf(vacancies);
        this.notes = List.copyOf(notes);
    }

    /** Those who have anything, by name; anew each time. */
    public Stream<Person> people() {
        return people.get();
    }

    /** What groups without members hold; none where users were asked about. */
    public List<Vacancy> vacancies() {
        return vacancies;
    }

    /** What somebody who reads the answer should know. */
    public List<String> notes() {
        return notes;
    }
}
