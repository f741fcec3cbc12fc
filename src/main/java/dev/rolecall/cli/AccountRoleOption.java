package dev.rolecall.cli;

import dev.rolecall.model.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which role single accounts are entered. */
final class AccountRoleOption {
    @Option(
            names = "--account-role",
            paramLabel = "ROLE",
            description = "Role to assume in the accounts; default: 'rolecall.accountRole' of the files.")
    private @Nullable String role;

    /** Ends the command where it is no role's name, or given though nobody asked for it. */
    void check(boolean needed) {
        if (role != null && !needed) {
            throw Stop.usage("--account-role goes with --roles");
        }
        if (role != null && !role.matches("/?([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}")) {
            throw Stop.usage("--account-role must be a role's name, or its path and name, is '" + role + "'");
        }
    }

    /**
     * The role, of the option before that of the files.
     *
     * @throws Stop where neither names one
     */
    String of(Settings settings) {
        String said = role != null ? role : settings.accountRole();
        if (said == null) {
            throw Stop.usage("--roles looks into the accounts, and nothing names the role to enter them with: give"
                    + " --account-role, or set 'rolecall.accountRole' in the files (such as AWSControlTowerExecution,"
                    + " which Control Tower makes in its accounts)");
        }
        return said;
    }
}
