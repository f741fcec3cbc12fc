package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    Path temp = Path.of("");

    private Path outside = Path.of("");
    private Fixture files = new Fixture(Path.of(""));

    @BeforeEach
    void directories() throws IOException {
        outside = Files.createDirectory(temp.resolve("outside"));
        files = new Fixture(Files.createDirectory(temp.resolve("config"))).withSettings();
    }

    @Test
    void filesAtAnyDepthAreMerged() {
        files.with("a/b/c/groups.yml", "groups: [{name: A}]\n").with("groups.yaml", "groups: [{name: B}]\n");
        assertThat(files.load().groups()).containsOnlyKeys("A", "B");
    }

    @Test
    void hiddenDirectoriesAreLeftOut() {
        files.with(".git/x.yaml", "nonsense: 1\n").with(".git.yaml/x.yaml", "nonsense: 1\n");
        assertThat(files.warnings()).isEmpty();
    }

    /** With ownership by tag, what a file defines is removed when the file is not read: that must not pass in silence. */
    @Test
    void aFileThatIsLeftOutIsWarnedOf() throws IOException {
        files.with("a/.hidden.yaml", "nonsense: 1\n")
                .with("x.YAML", "nonsense: 1\n")
                .with("b/x.y.Yml", "nonsense: 1\n")
                .with(".yaml", "nonsense: 1\n")
                .with("notes.txt", "nonsense: 1\n");
        Files.createSymbolicLink(files.directory().resolve("link.YML"), Path.of("rolecall.yaml"));
        assertThat(files.warnings())
                .containsExactly(
                        ".yaml: is not read, because its name begins with a dot"
                                + " (rename it, to definitions.yaml for one, or keep it elsewhere)",
                        "a/.hidden.yaml: is not read, because its name begins with a dot"
                                + " (rename it, to hidden.yaml for one, or keep it elsewhere)",
                        "b/x.y.Yml: is not read, because its name does not end in lower-case .yml"
                                + " (rename it, to x.y.yml for one, or keep it elsewhere)",
                        "link.YML: is not read, because its name does not end in lower-case .yml"
                                + " (rename it, to link.yml for one, or keep it elsewhere)",
                        "x.YAML: is not read, because its name does not end in lower-case .yaml"
                                + " (rename it, to x.yaml for one, or keep it elsewhere)");
    }

    @Test
    void whereNothingIsReadTheFileLeftOutIsNamed() throws IOException {
        Files.move(files.directory().resolve("rolecall.yaml"), files.directory().resolve("rolecall.YAML"));
        assertThat(files.problems())
                .containsExactly("DIR: holds no .yaml or .yml file"
                        + " ('rolecall.YAML' is not read: rename it, with no dot before and a lower-case ending)");
    }

    @Test
    void aMissingDirectoryIsAProblem() {
        assertThat(new Fixture(temp.resolve("nowhere")).problems())
                .containsExactly("DIR: there is no such directory (name the directory that holds the definitions)");
    }

    @Test
    void aFileInsteadOfADirectoryIsAProblem() {
        assertThat(new Fixture(files.directory().resolve("rolecall.yaml")).problems())
                .containsExactly("DIR: is not a directory (name the directory that holds the file)");
    }

    @Test
    void aLinkThatLeadsOutsideIsRefused() throws IOException {
        Files.writeString(outside.resolve("groups.yaml"), "groups: [{name: Evil}]\n");
        Files.createSymbolicLink(files.directory().resolve("groups.yaml"), outside.resolve("groups.yaml"));
        assertThat(files.problems())
                .containsExactly("groups.yaml: is a link that leads out of DIR (put the file itself here)");
    }

    @Test
    void aDirectoryLinkThatLeadsOutsideIsRefused() throws IOException {
        Files.createSymbolicLink(files.directory().resolve("more"), outside);
        assertThat(files.problems())
                .containsExactly("more: is a link that leads out of DIR (put the file itself here)");
    }

    @Test
    void aLinkThatLeadsNowhereIsAProblem() throws IOException {
        Files.createSymbolicLink(files.directory().resolve("x.yaml"), temp.resolve("gone.yaml"));
        assertThat(files.problems()).containsExactly("x.yaml: is a link that leads nowhere");
    }

    /** As Kubernetes mounts its ConfigMaps: links to files in a hidden directory beside them. */
    @Test
    void aLinkToAHiddenFileInsideIsRead() throws IOException {
        files.with("..2026/groups.yaml", "groups: [{name: A}]\n");
        Files.createSymbolicLink(files.directory().resolve("groups.yaml"), Path.of("..2026", "groups.yaml"));
        assertThat(files.load().groups()).containsOnlyKeys("A");
    }

    @Test
    void aLinkToAFileThatIsReadAnywayIsReadOnce() throws IOException {
        files.with("groups.yaml", "groups: [{name: A}]\n");
        Files.createSymbolicLink(files.directory().resolve("again.yaml"), Path.of("groups.yaml"));
        assertThat(files.load().groups()).containsOnlyKeys("A");
    }

    @Test
    @Timeout(20)
    void aPipeIsNeverRead() throws Exception {
        Path pipe = files.directory().resolve("pipe.yaml");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");
        assertThat(files.problems()).containsExactly("pipe.yaml: is not a regular file");
    }

    @Test
    void aFileThatMayNotBeReadIsAProblem() throws IOException {
        Path secret = files.with("secret.yaml", "groups: []\n").directory().resolve("secret.yaml");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret), "this user may read everything");
        assertThat(files.problems()).containsExactly("secret.yaml: can't be read: permission denied");
    }

    @Test
    void aHugeFileIsRefused() {
        files.with("huge.yaml", "#".repeat(FileText.LONGEST + 1));
        assertThat(files.problems()).containsExactly("huge.yaml: is larger than 10 MiB (split it into several files)");
    }

    /** The parser's own buffer would take minutes: it is quadratic in the length of a word. */
    @Test
    @Timeout(20)
    void aLongWordIsReadInTimeThatGrowsWithItsLength() {
        files.with("long.yaml", "groups: [{name: A, description: " + "a".repeat(9_000_000) + "}]\n");
        assertThat(files.problems())
                .containsExactly("long.yaml:1:33: 'description' is 9000000 characters long, at most 1024 are allowed");
    }

    @Test
    void aDirectoryNamedLikeAFileIsWalked() {
        files.with("groups.yaml/a.yaml", "groups: [{name: A}]\n");
        assertThat(files.load().groups()).containsOnlyKeys("A");
    }

    @Test
    void aPolicyBehindALinkThatLeadsOutsideIsRefused() throws IOException {
        Files.writeString(outside.resolve("p.json"), "{}");
        Files.createSymbolicLink(files.directory().resolve("p.json"), outside.resolve("p.json"));
        files.with("sets.yaml", "permissionSets: [{name: A, inlinePolicy: p.json}]\n");
        assertThat(files.problems())
                .containsExactly("sets.yaml:1:42: policy file 'p.json' is a link that leads out of DIR"
                        + " (put the file itself here)");
    }

    @Test
    void aPolicyIsNamedRelativeToTheFileThatNamesIt() {
        files.with("sets/a.yaml", "permissionSets: [{name: A, inlinePolicy: ../policies/p.json}]\n")
                .with("policies/p.json", """
                        {"Version": "2012-10-17",
                         "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}
                        """);
        assertThat(files.load().permissionSets().get("A"))
                .satisfies(set -> assertThat(set.permissionSet().inlinePolicy())
                        .hasToString(
                                "{\"Statement\":[{\"Action\":[\"s3:*\"],\"Effect\":\"Allow\",\"Resource\":[\"*\"]}],"
                                        + "\"Version\":\"2012-10-17\"}"));
    }

    @Test
    void aPolicyPathThatLeavesTheDirectoryAndComesBackIsRefused() {
        files.with("p/p.json", "{}")
                .with("a.yaml", "permissionSets: [{name: A, inlinePolicy: ../config/p/p.json}]\n")
                .with("sub/b.yaml", "permissionSets: [{name: B, inlinePolicy: ./../p/../../config/p/p.json}]\n");
        assertThat(files.problems())
                .containsExactly(
                        "a.yaml:1:42: policy file '../config/p/p.json' leaves DIR"
                                + " (keep policies in the same directory)",
                        "sub/b.yaml:1:42: policy file './../p/../../config/p/p.json' leaves DIR"
                                + " (keep policies in the same directory)");
    }
}
