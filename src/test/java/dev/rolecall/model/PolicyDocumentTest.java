package dev.rolecall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Sameness by IAM's grammar: aws-facts 8. */
class PolicyDocumentTest {
    private static final String PLAIN = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"],
             "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}""";

    @Test
    void bracketsAroundOneValueMakeNoDifference() {
        same("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"],
                 "Resource": ["*"], "Condition": {"Bool": {"aws:SecureTransport": ["true"]}}}}""");
    }

    @Test
    void orderMakesNoDifference() {
        same("""
                {"Statement": [{"Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}},
                 "Action": ["s3:ListBucket", "s3:GetObject"], "Effect": "Allow"}], "Version": "2012-10-17"}""");
    }

    @Test
    void caseOfActionsAndConditionKeysMakesNoDifference() {
        same(PLAIN.replace("s3:GetObject", "S3:getobject").replace("aws:SecureTransport", "AWS:securetransport"));
    }

    @Test
    void booleansMayBeQuotedOrNot() {
        same(PLAIN.replace("\"true\"", "true"));
    }

    @Test
    void anAbsentVersionIsTheOldOneAndNeverTheNewOne() {
        PolicyDocument absent = PolicyDocument.parse(PLAIN.replace("\"Version\": \"2012-10-17\", ", ""));
        assertThat(absent).isNotEqualTo(PolicyDocument.parse(PLAIN));
        assertThat(absent).isEqualTo(PolicyDocument.parse(PLAIN.replace("2012-10-17", "2008-10-17")));
    }

    @Test
    void anotherValueIsAnotherDocument() {
        different(PLAIN.replace("s3:ListBucket", "s3:PutObject"));
        different(PLAIN.replace("\"Resource\": \"*\"", "\"Resource\": \"arn:aws:s3:::Bucket\""));
        different(PLAIN.replace("\"true\"", "\"false\""));
        different(PLAIN.replace("\"Action\"", "\"NotAction\""));
        different(PLAIN.replace("Allow", "Deny"));
    }

    @Test
    void caseOfResourcesAndConditionValuesIsKept() {
        PolicyDocument upper =
                PolicyDocument.parse(PLAIN.replace("\"Resource\": \"*\"", "\"Resource\": \"arn:aws:s3:::B\""));
        PolicyDocument lower =
                PolicyDocument.parse(PLAIN.replace("\"Resource\": \"*\"", "\"Resource\": \"arn:aws:s3:::b\""));
        assertThat(upper).isNotEqualTo(lower);
    }

    @Test
    void aKeyTwiceIsRefused() {
        assertThatThrownBy(() -> PolicyDocument.parse("{\"Version\": \"2012-10-17\", \"Version\": \"2012-10-17\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void whatAwsHoldsIsKeptEvenIfItIsNoPolicy() {
        assertThat(PolicyDocument.live("not json").text()).isEqualTo("not json");
        assertThat(PolicyDocument.live("not json").pretty()).isEqualTo("not json");
        assertThat(PolicyDocument.live("not json").denies()).isFalse();
    }

    @Test
    void allowsEverythingOnlyWhereNothingNarrowsIt() {
        String all =
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}";
        assertThat(PolicyDocument.parse(all).allowsEverything()).isTrue();
        assertThat(PolicyDocument.parse(all.replace("\"Action\": \"*\"", "\"Action\": \"s3:*\""))
                        .allowsEverything())
                .isFalse();
        assertThat(PolicyDocument.parse(PLAIN).allowsEverything()).isFalse();
    }

    private static void same(String json) {
        assertThat(PolicyDocument.parse(json)).isEqualTo(PolicyDocument.parse(PLAIN));
    }

    private static void different(String json) {
        assertThat(PolicyDocument.parse(json)).isNotEqualTo(PolicyDocument.parse(PLAIN));
    }
}
