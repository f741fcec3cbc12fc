/**
 * Rolecall from outside: {@code rolecall.jar} as a process of its own, and other people's clients and endpoints (boto3, the AWS
 * CLI, moto) around it. Scripts and definition files are under {@code src/test/resources/clients}.
 */
@NullMarked
package dev.rolecall.clients;

import org.jspecify.annotations.NullMarked;
