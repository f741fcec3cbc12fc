package dev.rolecall.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rolecall.sandbox.wire.JsonFaults;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes state files. A file is written whole or not at all, and only its owner can read it. */
final class StateFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private StateFiles() {}

    /** @throws SandboxException when the file can't be read or is of another format */
    static StateDocument read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SandboxException("Cannot read the sandbox state " + file + ": " + FileReasons.of(e), e);
        }
        StateDocument document;
        try {
            JsonNode json = MAPPER.readTree(bytes);
            JsonNode format = json == null ? null : json.get("format");
            if (format == null || !format.isString() || !format.stringValue().equals(StateDocument.FORMAT)) {
                throw new SandboxException("The file " + file + " is no sandbox state of format " + StateDocument.FORMAT
                        + (format == null ? ": it has no format" : ": its format is " + format));
            }
            String misshapen = StateShape.problem(json);
            if (misshapen != null) {
                throw unusable(file, misshapen);
            }
            document = MAPPER.treeToValue(json, StateDocument.class);
        } catch (JacksonException e) {
            throw new SandboxException("The file " + file + " is no well-formed sandbox state: " + reason(e), e);
        }
        String problem = document.problem();
        problem = problem == null ? StateLinks.problem(document) : problem;
        if (problem != null) {
            throw unusable(file, problem);
        }
        return document;
    }

    private static SandboxException unusable(Path file, String problem) {
        return new SandboxException("The file " + file + " is no usable sandbox state: " + problem);
    }

    /** Says where; what Jackson says of a value that does not fit is about classes, which mean nothing to whoever wrote the file. */
    private static String reason(JacksonException error) {
        String where = error.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        String at = where.startsWith(".") ? where.substring(1) : where;
        if (error instanceof UnrecognizedPropertyException) {
            return at + " is not known";
        }
        return error instanceof DatabindException
                ? (at.isEmpty() ? "it" : at) + " has a value that does not fit"
                : JsonFaults.text(error);
    }

    /**
     * A state file, come to life.
     *
     * @throws SandboxException when the file can't be read, or can't be made a world of
     */
    static World world(Path file, Clock clock, Behaviour behaviour) {
        StateDocument document = read(file);
        try {
            return Worlds.of(document, clock, behaviour);
        } catch (Worlds.BadPart e) {
            throw unusable(file, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // What no check above foresaw; the cause is there for --debug.
            throw new SandboxException(
                    "The file " + file + " is no usable sandbox state: its parts do not fit together", e);
        }
    }

    /** @throws SandboxException when the file can't be written; what was there before is then untouched */
    static void write(Path file, StateDocument document) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        try {
            if (folder == null) {
                throw new IOException("it names no file");
            }
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, ".sandbox-state", ".tmp", ownerOnly());
            try {
                Files.write(temporary, MAPPER.writeValueAsBytes(document));
                Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | JacksonException e) {
            throw new SandboxException(
                    "Cannot write the sandbox state " + file + ": "
                            + (e instanceof IOException io ? FileReasons.of(io) : e.getMessage()),
                    e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
