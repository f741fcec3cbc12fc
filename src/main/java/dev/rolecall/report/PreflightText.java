package dev.rolecall.report;

import dev.rolecall.live.preflight.Check;
import dev.rolecall.live.preflight.Preflight;
import java.util.ArrayList;
import java.util.List;

/** What was found of an organization, for people: a line for each precondition, and below it what to do. */
public final class PreflightText {
    private static final int STATE = 9;

    private PreflightText() {}

    public static List<String> of(Preflight preflight, String region, Paint paint) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold("Preflight of "
                + (preflight.managementAccount() == null
                        ? "account " + preflight.caller().account()
                        : "the organization of " + preflight.managementAccount())
                + ", in " + region));
        int width = preflight.checks().stream()
                .mapToInt(check -> check.name().length())
                .max()
                .orElse(0);
        String margin = " ".repeat(2 + STATE + width + 2);
        for (Check check : preflight.checks()) {
            lines.add("  " + state(check, paint) + check.name()
                    + " ".repeat(width + 2 - check.name().length()) + Paint.printable(check.message()));
            if (check.advice() != null) {
                lines.add(margin + paint.dim(check.advice()));
            }
        }
        lines.add(
                preflight.ready()
                        ? paint.green("All that is needed holds.")
                        : paint.red("Not ready: " + String.join(", ", preflight.lacking()) + "."));
        return lines;
    }

    private static String state(Check check, Paint paint) {
        String word = switch (check.state()) {
            case HOLDS -> "holds";
            case FAILS -> check.needed() ? "fails" : "not so";
            case UNKNOWN -> "unknown";
        };
        String padded = word + " ".repeat(STATE - word.length());
        return check.stops()
                ? paint.red(padded)
                : check.state() == Check.State.HOLDS ? paint.green(padded) : paint.yellow(padded);
    }
}
