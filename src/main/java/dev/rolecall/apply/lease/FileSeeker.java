package dev.rolecall.apply.lease;

import dev.rolecall.live.CallFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Seeks the lock of a file of this host, which the operating system frees when its holder ends, however that comes. The file
 * stays: to delete it would let two lock different files of one name.
 */
public final class FileSeeker implements Seeker {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Path file;
    private final String name;
    private String holder = "somebody";

    /**
     * Seeks from now on.
     *
     * @param name this holder's, for people
     */
    public FileSeeker(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    @Override
    public @Nullable Lease attempt() {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                // Made silently, a misspelt one would be a lock of its own.
                throw new CallFailure(
                        CallFailure.Kind.ENVIRONMENT,
                        "locking " + file,
                        "there is no directory " + directory,
                        "Make it, or correct the path: all runs that are to keep apart must name the same file.",
                        null);
            }
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                holder = Files.readString(file, StandardCharsets.UTF_8).strip();
                return null;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
            return new Held(lock);
        } catch (IOException e) {
            throw new CallFailure(
                    CallFailure.Kind.ENVIRONMENT,
                    "locking " + file,
                    e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "Give --lock a file that can be written.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private record Held(FileLock lock) implements Lease {
        @Override
        public @Nullable String lost() {
            return lock.isValid() ? null : "the lock of the file was lost";
        }

        @Override
        public void close() {
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                // The end of the process frees it.
            }
        }
    }

    /** The system would have freed it otherwise. */
    @Override
    public boolean holderLives() {
        return true;
    }

    @Override
    public String holder() {
        return holder.isEmpty() ? "somebody" : holder;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }
}
