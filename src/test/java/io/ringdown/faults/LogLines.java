package io.ringdown.faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Everything that this process logs while it is open, stack traces included, beside what goes to the console. */
final class LogLines extends AbstractAppender implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogLines() {
        super("faults", null, null, true, Property.EMPTY_ARRAY);
        start();
        context().getRootLogger().addAppender(this);
    }

    @Override
    public void append(LogEvent event) {
        StringWriter text = new StringWriter();
        text.append(event.getLoggerName()).append(' ').append(event.getMessage().getFormattedMessage());
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }

    List<String> all() {
        return lines;
    }

    List<String> of(String logger, String part) {
        return lines.stream()
                .filter(line -> line.startsWith(logger + " ") && line.contains(part))
                .toList();
    }

    @Override
    public void close() {
        context().getRootLogger().removeAppender(this);
        stop();
    }

    private static LoggerContext context() {
        return (LoggerContext) LogManager.getContext(false);
    }
}
