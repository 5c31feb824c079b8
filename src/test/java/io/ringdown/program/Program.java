package io.ringdown.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The launcher as a process; what it writes to either stream is read line by line. */
final class Program implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 180;
    private static final String END = "\0";

    private final Process process;
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final StringBuilder output = new StringBuilder();

    private Program(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param environment is added to this process's own, in which nothing of Ringdown's stands */
    static Program start(Path home, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("ringdown").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.getParent().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("RINGDOWN_") || name.equals("JAVA_OPTS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line that holds that text, and returns it. */
    String until(String text) throws InterruptedException {
        for (String line = next(); !line.equals(END); line = next()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("ended without writing \"" + text + "\":\n" + output());
    }

    /** Waits for the end by itself; the exit status. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end:\n" + output());
        }
        String line = next();
        while (!line.equals(END)) {
            line = next();
        }
        return process.exitValue();
    }

    /** Asks it to stop, as Ctrl-C or a service manager would; the exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        return ended();
    }

    /** Everything written so far. */
    String output() {
        synchronized (output) {
            return output.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String next() throws InterruptedException {
        String line = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("wrote nothing more for " + PATIENCE_SECONDS + " s:\n" + output());
        }
        return line;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.append(line).append('\n');
                }
                unread.add(line);
            }
        } catch (IOException e) {
            unread.add("(its output broke off: " + e.getMessage() + ")");
        }
        unread.add(END);
    }
}
