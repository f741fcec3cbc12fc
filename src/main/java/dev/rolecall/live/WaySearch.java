package dev.rolecall.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out which way is the cheaper one, and keeps what it learns: no list and no principal is asked twice. */
final class WaySearch {
    /** What is asked side by side before it is reconsidered. */
    private static final int BATCH = 8;

    private static final String NOT_ALLOWED = "this caller may not ask by principal";

    private final Reading reading;
    private final PlacesSurvey survey;
    private final PrincipalScan scan;

    WaySearch(Reading reading, PlacesSurvey survey, PrincipalScan scan) {
        this.reading = reading;
        this.survey = survey;
        this.scan = scan;
    }

    /**
     * The way; by permission set only where all lists were read.
     *
     * @param forced to be found in any case, for tests
     */
    Found find(@Nullable Way forced) {
        while (true) {
            WayChoice choice = new WayChoice(survey.cost(), scan.cost());
            WayChoice.Step step = forced == null ? choice.next() : forced(forced);
            switch (step) {
                case BY_PERMISSION_SET -> {
                    return found(Way.BY_PERMISSION_SET, choice);
                }
                case BY_PRINCIPAL -> {
                    if (!scan.allowed()) {
                        return listedOut(NOT_ALLOWED);
                    }
                    return found(Way.BY_PRINCIPAL, choice);
                }
                // Where all that may be spent on trial is spent, one page may already be too many.
                case LIST_PLACES ->
                    list(Math.max(choice.mayList(), choice.pairs().pages() / BATCH));
                case ASK_PRINCIPALS -> {
                    boolean first = choice.principals().asked() == 0;
                    if (!scan.allowed()) {
                        return listedOut(NOT_ALLOWED);
                    }
                    if (!first) {
                        scan.ask(Math.min(BATCH, choice.mayAsk()));
                    }
                }
            }
        }
    }

    /** The way and, in a few words, why. */
    record Found(Way way, String why) {}

    /** By permission set, since there is no choice. */
    Found listedOut(String why) {
        reading.await(
                reading.sso().each(Pool.Turn.NEXT, survey.next(Integer.MAX_VALUE), places -> places.readAll(reading)));
        return new Found(Way.BY_PERMISSION_SET, why);
    }

    private void list(int most) {
        List<Places> some = survey.next(Math.min(BATCH, Math.max(1, most)));
        reading.await(reading.sso().each(Pool.Turn.NEXT, some, places -> places.readOn(reading)));
    }

    private WayChoice.Step forced(Way way) {
        return way == Way.BY_PRINCIPAL
                ? WayChoice.Step.BY_PRINCIPAL
                : survey.cost().known() ? WayChoice.Step.BY_PERMISSION_SET : WayChoice.Step.LIST_PLACES;
    }

    private static Found found(Way way, WayChoice choice) {
        return new Found(
                way,
                way == Way.BY_PRINCIPAL
                        ? "by permission set would take at least "
                                + Math.round(choice.pairs().atLeast())
                        : "by principal would take about "
                                + Math.round(choice.principals().about()));
    }
}
