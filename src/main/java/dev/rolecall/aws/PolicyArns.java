package dev.rolecall.aws;

import dev.rolecall.model.CustomerManagedPolicy;

/** AWS managed policies: the name with its path, as the files have it, and the ARN of the instance's partition. */
final class PolicyArns {
    private static final String MARK = ":iam::aws:policy/";

    private PolicyArns() {}

    /** {@code job-function/ViewOnlyAccess} of {@code arn:aws:iam::aws:policy/job-function/ViewOnlyAccess}. */
    static String name(String arn) {
        int mark = arn.indexOf(MARK);
        return mark < 0 ? arn : arn.substring(mark + MARK.length());
    }

    static boolean isAwsManaged(String arn) {
        return arn.contains(MARK);
    }

    /** Path and name in {@code arn:aws:iam::111122223333:policy/path/name}. */
    static CustomerManagedPolicy customerManaged(String arn) {
        String resource = arn.substring(arn.indexOf(":policy/") + ":policy".length());
        int name = resource.lastIndexOf('/') + 1;
        return new CustomerManagedPolicy(resource.substring(name), resource.substring(0, name));
    }

    static String arn(String instanceArn, String name) {
        return "arn:" + instanceArn.split(":", -1)[1] + MARK + name;
    }
}
