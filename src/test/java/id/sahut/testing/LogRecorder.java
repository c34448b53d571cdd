package id.sahut.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps everything the application logs while it is open: messages, parameters, contexts, traces. */
public final class LogRecorder extends Handler implements AutoCloseable {

    private final List<String> lines = new ArrayList<>();
    private final PatternFormatter formatter = new PatternFormatter("%p %c %X %s%e");

    private LogRecorder() {}

    /** Starts to listen, at the levels that are configured. */
    public static LogRecorder open() {
        LogRecorder recorder = new LogRecorder();
        Logger.getLogger("").addHandler(recorder);
        return recorder;
    }

    /** What was logged, a record each. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        String parameters = record.getParameters() == null ? "" : Arrays.deepToString(record.getParameters());
        lines.add(formatter.format(ExtLogRecord.wrap(record)) + ' ' + parameters);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
