package dev.rolecall.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * An IAM policy document. Two are equal when they mean the same by IAM's grammar (aws-facts 8), however they are written:
 * order, white space, brackets around a single value and the case of actions and condition keys make no difference.
 */
public final class PolicyDocument {
    private final String text;
    private final String canonical;

    private PolicyDocument(String text, String canonical) {
        this.text = text;
        this.canonical = canonical;
    }

    /**
     * Reads a document.
     *
     * @param json an object; its text is kept, minified, as what AWS is sent
     * @throws IllegalArgumentException saying what is wrong, where it is not JSON, not an object, or has a key twice
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PolicyDocument parse(String json) {
        return new PolicyDocument(PolicyGrammar.minified(json), PolicyGrammar.canonical(json));
    }

    /** What AWS holds: if that is no policy document after all, it is kept as the text it is and equals nothing else. */
    public static PolicyDocument live(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            return new PolicyDocument(text, text);
        }
    }

    /** The document as written, without the white space between its tokens. */
    @JsonValue
    public String text() {
        return text;
    }

    /** The document in the one form that all equal documents share: what {@code equals} compares. */
    public String canonical() {
        return canonical;
    }

    /** The document as people read it: indented, in the author's order. */
    public String pretty() {
        try {
            return PolicyGrammar.pretty(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Whether a statement allows every action on every resource under no condition. */
    public boolean allowsEverything() {
        return PolicyGrammar.statementsOf(canonical).stream().anyMatch(PolicyGrammar::allowsEverything);
    }

    /** Whether a statement denies anything. */
    public boolean denies() {
        return PolicyGrammar.statementsOf(canonical).stream().anyMatch(PolicyGrammar::denies);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyDocument document && canonical.equals(document.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    @Override
    public String toString() {
        return canonical;
    }
}
