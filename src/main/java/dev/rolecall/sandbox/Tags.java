package dev.rolecall.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;

/**
 * How a service adds tags to those that a resource has: no key twice in a call, none of those that AWS keeps for itself, and no
 * more than a resource holds. The last two are AWS's general rules (AWS General Reference, aws_tagging). That a key given twice
 * is refused is in the models of organizations (DUPLICATE_TAG_KEY) and iam, and assumed of sso-admin.
 *
 * @param <T> a tag as the service writes it
 * @param caseMatters whether keys that differ by case alone are two; in iam they are one (IAM user guide, id_tags)
 */
record Tags<T>(Function<T, String> key, Function<T, String> value, boolean caseMatters, Refusals refusals) {

    /** How many tags a resource has at most. */
    static final int MOST = 50;

    static final Tags<software.amazon.awssdk.services.ssoadmin.model.Tag> SSO_ADMIN = new Tags<>(
            software.amazon.awssdk.services.ssoadmin.model.Tag::key,
            software.amazon.awssdk.services.ssoadmin.model.Tag::value,
            true,
            new Refusals(SsoErrors::validation, SsoErrors::validation, SsoErrors::quota));

    static final Tags<software.amazon.awssdk.services.organizations.model.Tag> ORGANIZATIONS = new Tags<>(
            software.amazon.awssdk.services.organizations.model.Tag::key,
            software.amazon.awssdk.services.organizations.model.Tag::value,
            true,
            new Refusals(
                    text -> OrganizationErrors.invalid(InvalidInputExceptionReason.DUPLICATE_TAG_KEY, text),
                    text -> OrganizationErrors.invalid(InvalidInputExceptionReason.INVALID_SYSTEM_TAGS_PARAMETER, text),
                    text -> OrganizationErrors.constraint(
                            ConstraintViolationExceptionReason.MAX_TAG_LIMIT_EXCEEDED, text)));

    static final Tags<software.amazon.awssdk.services.iam.model.Tag> IAM = new Tags<>(
            software.amazon.awssdk.services.iam.model.Tag::key,
            software.amazon.awssdk.services.iam.model.Tag::value,
            false,
            new Refusals(IamErrors::invalidInput, IamErrors::invalidInput, IamErrors::limit));

    /** What a service answers, made from a text that says what is wrong. */
    record Refusals(
            Function<String, AwsServiceException> twice,
            Function<String, AwsServiceException> reserved,
            Function<String, AwsServiceException> tooMany) {}

    /** The tags of something new. */
    NavigableMap<String, String> of(List<T> given) {
        return added(Map.of(), given);
    }

    /** What was there, with those given in addition or instead. */
    NavigableMap<String, String> added(Map<String, String> there, List<T> given) {
        NavigableMap<String, String> tags = new TreeMap<>(there);
        Set<String> seen = new HashSet<>();
        for (T tag : given) {
            String name = key.apply(tag);
            if (!seen.add(caseMatters ? name : name.toLowerCase(Locale.ROOT))) {
                throw refusals.twice().apply("The tag key " + name + " is given twice");
            }
            if (name.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw refusals.reserved().apply("Tag keys that begin with aws: are AWS's own: " + name);
            }
            if (!caseMatters) {
                tags.keySet().removeIf(name::equalsIgnoreCase);
            }
            tags.put(name, value.apply(tag));
        }
        if (tags.size() > MOST) {
            throw refusals.tooMany().apply("A resource has at most " + MOST + " tags");
        }
        return tags;
    }
}
