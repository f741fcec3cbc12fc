package dev.rolecall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are either whole or not there, and that only their owner can read. */
final class SafeFiles {
    private SafeFiles() {}

    /** Whether a file can be written, as far as that can be known without writing it: its directory is made, if it must be. */
    static void check(Path file) {
        try {
            Path directory = directoryOf(file);
            Files.delete(Files.createTempFile(directory, ".rolecall", ".part"));
        } catch (IOException e) {
            throw Stop.failed("could not write " + file + ": " + reason(e) + "; nothing was done");
        }
    }

    /** Writes beside the file, then puts it in its place. */
    static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        try {
            Path directory = directoryOf(file);
            // Created for its owner alone (0600 where the file system has permissions).
            Path part = Files.createTempFile(directory, ".rolecall", ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Stop.failed("could not write " + file + ": " + reason(e));
        }
    }

    /** The directory that the file is to be in, made if it must be. */
    private static Path directoryOf(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path directory = target.getParent();
        if (directory == null || Files.isDirectory(target)) {
            throw new IOException("it is a directory");
        }
        return Files.createDirectories(directory);
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "no such file or directory"
                : e instanceof java.nio.file.AccessDeniedException
                        ? "permission denied"
                        : e instanceof java.nio.file.FileAlreadyExistsException
                                ? "a file stands where its directory should be"
                                : String.valueOf(e.getMessage());
    }
}
