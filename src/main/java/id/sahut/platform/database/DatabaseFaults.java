package id.sahut.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells the database's passing faults from real errors, by the vendor's own codes. */
public final class DatabaseFaults {

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED = 1020;
    private static final int DUPLICATE_KEY = 1062;
    private static final int STATEMENT_TOO_LONG = 1969;
    private static final int CONNECTION_KILLED = 1927;
    private static final int SERVER_SHUTS_DOWN = 1053;

    private DatabaseFaults() {}

    /** The same transaction may succeed when it is run again from its start. */
    public static boolean isRepeatable(Throwable failure) {
        SQLException sql = sqlException(failure);
        return sql != null
                && (sql.getErrorCode() == DEADLOCK
                        || sql.getErrorCode() == LOCK_WAIT_TIMEOUT
                        || sql.getErrorCode() == RECORD_CHANGED);
    }

    /** Somebody else wrote a row with this unique key first. */
    public static boolean isDuplicateKey(Throwable failure) {
        SQLException sql = sqlException(failure);
        return sql != null && sql.getErrorCode() == DUPLICATE_KEY;
    }

    /** The database cannot be reached, no connection to it is free, or it is too busy to answer in time. */
    public static boolean isUnavailable(Throwable failure) {
        SQLException sql = sqlException(failure);
        if (sql == null) {
            return false;
        }
        String state = sql.getSQLState();
        // Agroal reports an exhausted pool without a state; class 08 are connection errors.
        return state == null
                || state.startsWith("08")
                || sql.getErrorCode() == CONNECTION_KILLED
                || sql.getErrorCode() == SERVER_SHUTS_DOWN
                || sql.getErrorCode() == STATEMENT_TOO_LONG;
    }

    /** The database refused something or was not there; else what failed is ours, or what lies in a row. */
    public static boolean isFault(Throwable failure) {
        return sqlException(failure) != null;
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
