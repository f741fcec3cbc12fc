package dev.rolecall.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A journal in a file: one JSON object a line, appended. */
public final class FileJournal implements Journal {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Clock clock;

    /**
     * Opens the journal, which makes the file.
     *
     * @throws IOException where the file can't be written to, so that a run ends before its first write
     */
    public FileJournal(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        create(file);
        append("");
    }

    @Override
    public void written(String operation, String subject, String requestId, String result) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("time", clock.instant().toString());
        line.put("operation", operation);
        line.put("subject", subject);
        line.put("requestId", requestId);
        line.put("result", result);
        try {
            append(JSON.writeValueAsString(line) + "\n");
        } catch (IOException e) {
            throw new JournalBroken("writing the journal " + file + ": " + e.getMessage(), e);
        }
    }

    /** For its owner alone, where the file system has permissions: it tells who has what. */
    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private synchronized void append(String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
