package dev.rolecall.cli;

import dev.rolecall.plan.Allowance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What one run may do beyond the guards of the files. */
final class AllowOptions {
    @Option(
            names = "--allow-removals",
            paramLabel = "N|N%",
            description = "Let this run remove so many of each kind: a number, or a part such as 40%%.")
    private @Nullable String removals;

    @Option(
            names = "--allow-grants",
            paramLabel = "N",
            description = "Let this run make so many people newly administrator-like.")
    private @Nullable Integer adminPeople;

    Allowance allowance() {
        if (adminPeople != null && adminPeople < 0) {
            throw Stop.usage("--allow-grants takes a number of people, not " + adminPeople);
        }
        return new Allowance(removals == null ? null : removals(removals), adminPeople);
    }

    private static Allowance.Removals removals(String text) {
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1) : text;
        if (!number.matches("\\d{1,7}") || (percent && Integer.parseInt(number) > 100)) {
            throw Stop.usage("--allow-removals takes a number such as 120 or a part such as 40%, not '" + text + "'");
        }
        return new Allowance.Removals(Integer.parseInt(number), percent);
    }
}
