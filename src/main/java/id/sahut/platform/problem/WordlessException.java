package id.sahut.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What may be logged of a failure: where it happened, of what kind, and the database's own codes. No messages: a
 * driver's may quote a citizen's words.
 */
public final class WordlessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WordlessException(Throwable original) {
        super(name(original), cause(original));
        setStackTrace(original.getStackTrace());
    }

    private static String name(Throwable original) {
        String name = original.getClass().getName();
        return original instanceof SQLException sql ? name + ' ' + sql.getErrorCode() + '/' + sql.getSQLState() : name;
    }

    private static @Nullable Throwable cause(Throwable original) {
        Throwable cause = original.getCause();
        return cause == null || cause.equals(original) ? null : new WordlessException(cause);
    }
}
