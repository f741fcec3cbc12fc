package dev.rolecall.sandbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be used, in words instead of the names of Java's exceptions. */
final class FileReasons {

    private FileReasons() {}

    static String of(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is in the way";
        }
        if (error instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(error.getMessage());
    }
}
