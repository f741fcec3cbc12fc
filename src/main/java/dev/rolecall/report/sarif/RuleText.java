package dev.rolecall.report.sarif;

import dev.rolecall.audit.Rule;

/**
 * What a rule finds, and why it matters.
 *
 * @param found in a few words
 * @param help what it means and what is done about it, for who has never heard of it
 */
record RuleText(String found, String help) {
    static RuleText of(Rule rule) {
        return switch (rule) {
            case MISSING_ASSIGNMENT ->
                new RuleText(
                        "An assignment that the files want is not there",
                        "Somebody lacks access that the files give. 'rolecall apply' makes it; if it is not wanted any more, take the entry out of the files.");
            case UNMANAGED_ASSIGNMENT ->
                new RuleText(
                        "An assignment of an owned permission set that no file lists",
                        "Somebody has access that the files don't give. 'rolecall apply' removes it; if it is wanted, list it in the files.");
            case EXPIRED_ASSIGNMENT ->
                new RuleText(
                        "An assignment whose entry in the files has expired",
                        "Access that was given for a time is still there after it. 'rolecall apply' removes it; to prolong it, change 'expires'.");
            case MISSING_PERMISSION_SET ->
                new RuleText(
                        "A permission set that the files define is not there",
                        "Nobody can be given what it grants. 'rolecall apply' makes it.");
            case CHANGED_PERMISSION_SET ->
                new RuleText(
                        "A permission set is not as the files define it",
                        "Its policies, session, boundary or tags were changed elsewhere. 'rolecall apply' sets them right; if the change is wanted, put it into the files.");
            case MISSING_GROUP ->
                new RuleText(
                        "A group that the files define is not there", "'rolecall apply' makes it, with its members.");
            case CHANGED_GROUP ->
                new RuleText(
                        "A group is not as the files define it",
                        "'rolecall apply' sets its description or name right.");
            case MISSING_USER ->
                new RuleText("A user that the files define is not there", "'rolecall apply' makes the user.");
            case CHANGED_USER ->
                new RuleText(
                        "A user is not as the files define it",
                        "'rolecall apply' sets names and address right, or removes who must be gone.");
            case MEMBERSHIP_MISSING ->
                new RuleText(
                        "Somebody is not in a group whose members the files list",
                        "He lacks what the group gives. 'rolecall apply' adds him; if he is not to be in it, take him out of the files.");
            case MEMBERSHIP_UNMANAGED ->
                new RuleText(
                        "Somebody is in a group whose members the files list, and is not listed",
                        "He has all that the group gives. 'rolecall apply' takes him out; if he is to be in it, list him.");
            case POLICY_MISSING ->
                new RuleText(
                        "A customer managed policy is not in an account that needs it",
                        "Permission sets that name it can't be provisioned there. 'rolecall apply' makes it where the files have it under 'policies'.");
            case POLICY_CHANGED ->
                new RuleText(
                        "A customer managed policy is not as the files define it",
                        "Roles that use it allow or deny something else than was reviewed. 'rolecall apply' sets it right.");
            case ROLE_MISSING ->
                new RuleText(
                        "A role that an assignment should have made is not in the account",
                        "Whoever is assigned there can't sign in. Provision the permission set again.");
            case ROLE_CHANGED ->
                new RuleText(
                        "A role in an account is not as its permission set is",
                        "It gives more or less than was reviewed, or lets others in: it was changed in the account itself, or AWS has not brought it up to date. Provision the permission set again.");
            case ROLE_LEFTOVER ->
                new RuleText(
                        "A role of Identity Center's is in an account where its permission set is not assigned",
                        "It is a way in that no assignment shows. Only AWS can remove such a role: assign the set there and take that off again; if the role stays, ask AWS Support.");
            case BREAK_GLASS_MISSING ->
                new RuleText(
                        "The way in for emergencies is not there",
                        "When all else fails, nobody will get in. 'rolecall apply' makes its group, permission set or assignment as the files have them.");
            case ORPHANED_ASSIGNMENT ->
                new RuleText(
                        "An assignment whose user or group no longer exists",
                        "It gives nobody anything, hides in lists and counts against quotas. Remove it; on owned sets 'orphans: remove' does.");
            case DIRECT_USER_ASSIGNMENT ->
                new RuleText(
                        "An assignment to a user rather than to a group",
                        "It is forgotten when the user changes teams. Give it to a group, and put the user into that.");
            case NOT_PROVISIONED ->
                new RuleText(
                        "A permission set is newer than its roles in an account",
                        "What was changed in the set has not reached that account. Provision it again; 'rolecall apply' does for owned sets.");
            case INACTIVE_ACCOUNT_ASSIGNMENT ->
                new RuleText(
                        "An assignment in an account that is not active",
                        "It can neither be used nor removed while the account is suspended. Close or reactivate the account.");
            case UNMANAGED_PERMISSION_SET ->
                new RuleText(
                        "A permission set that no files own",
                        "Nobody reviews what it grants. Define it in the files, which adopts it, or remove it.");
            case UNMANAGED_GROUP ->
                new RuleText(
                        "A group that holds assignments and is in no file",
                        "Nobody reviews who is in it. Name it in the files.");
            case UNASSIGNED_PERMISSION_SET ->
                new RuleText(
                        "A permission set that nobody holds anywhere",
                        "It is ready to be given by mistake. Remove it if it is not needed.");
            case EMPTY_GROUP ->
                new RuleText("A group without members", "What it holds, nobody has. Fill it or remove it.");
            case ASSIGNMENT_EXPIRES_SOON ->
                new RuleText("An assignment that ends soon", "Prolong 'expires' in good time if it is still needed.");
            case PROVISIONED_WITHOUT_ASSIGNMENT ->
                new RuleText(
                        "A permission set is provisioned in an account where nobody holds it",
                        "Its role stays there unused. Assigning the set once and removing that again clears it.");
        };
    }
}
