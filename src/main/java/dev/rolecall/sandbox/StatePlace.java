package dev.rolecall.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a state is kept: a regular file, or none yet. */
final class StatePlace {

    private StatePlace() {}

    /**
     * The file itself, of a symbolic link the one that it leads to: whatever name a state file goes by, it has one lock file, and it is
     * not a link that is replaced when the state is written.
     *
     * @throws SandboxException when it is something that no state can be kept in, such as a directory or a device
     */
    static Path of(Path state) {
        Path file = target(state);
        if (Files.isDirectory(file)) {
            throw unfit(state, "it is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw unfit(state, "it is not a regular file");
        }
        return file;
    }

    private static Path target(Path state) {
        if (!Files.isSymbolicLink(state)) {
            return state;
        }
        try {
            return state.toRealPath();
        } catch (IOException e) {
            throw unfit(state, "it is a symbolic link that leads to no file");
        }
    }

    static SandboxException unfit(Path state, String why) {
        return new SandboxException("Cannot keep the sandbox state in " + state + ": " + why);
    }
}
