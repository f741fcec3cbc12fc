/**
 * The one adapter to AWS: reads ({@link dev.rolecall.aws.AwsSource}) and writes ({@link dev.rolecall.aws.AwsWriter}) through
 * the SDK's clients. Every call passes {@link dev.rolecall.aws.Calls}, which keeps AWS's rates, counts, retries and turns
 * errors into words.
 */
@NullMarked
package dev.rolecall.aws;

import org.jspecify.annotations.NullMarked;
