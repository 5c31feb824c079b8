package io.ringdown.mapping.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what people give no further than it may be long: the time that a file takes grows faster than its size. */
public final class Sized {
    /** Bytes of a mapping, a case, a README; the largest known has 6 KB. */
    public static final int MOST = 256 * 1024;

    private Sized() {}

    /** More than is allowed; the message tells both. */
    public static final class TooLarge extends IOException {
        private TooLarge(String name, String found, int most) {
            super((name.isEmpty() ? "" : name + " ") + "has " + found + " bytes; at most " + most + " are allowed");
        }
    }

    /** @throws TooLarge when the file has more bytes; the message does not name it, since a {@link Problem} does */
    public static byte[] read(Path file) throws IOException {
        return read("", file, MOST);
    }

    /** @throws TooLarge when the file has more bytes; the message names it */
    public static byte[] read(Path file, int most) throws IOException {
        return read(file.toString(), file, most);
    }

    /** @throws TooLarge when more comes */
    public static byte[] read(String name, InputStream stream, int most) throws IOException {
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLarge(name, "more than " + most, most);
        }
        return bytes;
    }

    private static byte[] read(String name, Path file, int most) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(name, stream, most);
        } catch (TooLarge large) {
            throw Files.isRegularFile(file) ? new TooLarge(name, String.valueOf(Files.size(file)), most) : large;
        }
    }
}
