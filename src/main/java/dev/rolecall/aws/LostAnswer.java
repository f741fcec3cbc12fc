package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.CallFailure.Kind;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How to learn what AWS's answer to a write was, where it was lost and the write, sent again, is refused: that may be because
 * it was done the first time.
 *
 * @param refusals the kinds of refusal that can mean so
 * @param lookUp answers as AWS did, from what is there now; throws a {@link CallFailure} of kind {@code NOT_FOUND} where the
 *     write was not done, or can't be seen yet, and another one where what is there is not what was sent
 */
record LostAnswer<T>(Set<Kind> refusals, Supplier<T> lookUp) {
    LostAnswer {
        refusals = Set.copyOf(refusals);
    }

    /** Of a call that may just be sent again. */
    static <T> LostAnswer<T> unneeded() {
        return new LostAnswer<>(Set.of(), () -> {
            throw new IllegalStateException("never asked");
        });
    }

    /** Of a write that makes something: it is refused where that is there. */
    static <T> LostAnswer<T> ofMaking(Supplier<T> lookUp) {
        return new LostAnswer<>(Set.of(Kind.EXISTS, Kind.CONFLICT), lookUp);
    }

    /** Of a write that removes something: it is refused where that is gone, which is all there is to learn. */
    static <T> LostAnswer<T> ofRemoving(T answer) {
        return new LostAnswer<>(Set.of(Kind.NOT_FOUND), () -> answer);
    }

    /** Of a write for which there is no telling whether it was ours: something else is there than was sent. */
    static CallFailure notOurs(String doing, String what, String difference) {
        return new CallFailure(
                Kind.EXISTS,
                doing,
                "an earlier try may have been done, but the " + what
                        + " of that name that is there now is not what was sent: " + difference,
                "Run it again: the plan says what becomes of it.",
                null);
    }

    /** Of a write that was not done, or of which nothing can be seen yet. */
    static CallFailure notThere(String doing) {
        return new CallFailure(Kind.NOT_FOUND, doing, "there is none", "Run it again.", null);
    }
}
