package dev.rolecall.aws;

/** AWS managed policies: the name with its path, as the files have it, and the ARN of the instance's partition. */
final class PolicyArns {
    private static final String MARK = ":iam::aws:policy/";

    private PolicyArns() {}

    /** {@code job-function/ViewOnlyAccess} of {@code arn:aws:iam::aws:policy/job-function/ViewOnlyAccess}. */
    static String name(String arn) {
        int mark = arn.indexOf(MARK);
        return mark < 0 ? arn : arn.substring(mark + MARK.length());
    }

    static String arn(String instanceArn, String name) {
        return "arn:" + instanceArn.split(":", -1)[1] + MARK + name;
    }
}
