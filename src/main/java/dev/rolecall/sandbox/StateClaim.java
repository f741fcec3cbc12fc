package dev.rolecall.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A state file kept by one process alone, by a locked file {@code FILE.lock} beside it. Where the system ends the process its lock
 * ends too; a lock file that is left over claims nothing. Taking the claim also proves that the directory can be written to.
 */
public final class StateClaim implements AutoCloseable {

    private final Path state;
    private final Path lockFile;
    private final FileChannel channel;

    private StateClaim(Path state, Path lockFile, FileChannel channel) {
        this.state = state;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /**
     * Claims a state file, whether it is there yet or not; of a symbolic link the file that it leads to.
     *
     * @throws SandboxException when the state can't be kept there, or another process has claimed it
     */
    public static StateClaim take(Path state) {
        Path file = StatePlace.of(state);
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw StatePlace.unfit(state, "there is no directory " + folder);
        }
        Path lockFile = absolute.resolveSibling(absolute.getFileName() + ".lock");
        try {
            StateClaim claim = null;
            while (claim == null) {
                claim = attempt(state, file, lockFile);
            }
            return claim;
        } catch (IOException e) {
            throw new SandboxException(
                    "Cannot keep the sandbox state in " + state + ": cannot write " + lockFile + ": "
                            + FileReasons.of(e),
                    e);
        }
    }

    /** The file to keep the state in: the one that was claimed, wherever a link leads by now. */
    public Path file() {
        return state;
    }

    /** Null when the lock file was taken away by its former holder in the meantime: a lock on what has no name claims nothing. */
    private static @Nullable StateClaim attempt(Path state, Path file, Path lockFile) throws IOException {
        try {
            Files.createFile(lockFile);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(lockFile)) {
                throw e;
            }
        }
        Object before = identity(lockFile);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        boolean kept = false;
        try {
            FileLock lock = lock(channel);
            if (lock == null) {
                throw new SandboxException("Another sandbox keeps its state in " + state);
            }
            kept = Objects.equals(before, identity(lockFile));
            return kept ? new StateClaim(file, lockFile, channel) : null;
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** What tells a file from a later one of the same name; where the system has no such thing, that there is one. */
    private static @Nullable Object identity(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        Object key = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        return key == null ? true : key;
    }

    /** Gives the state file up. That the lock file can't be removed is no failure: left over, it claims nothing. */
    @Override
    public void close() {
        try (channel) {
            // While it is still locked: afterwards it could be somebody else's.
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            // See above.
        }
    }
}
