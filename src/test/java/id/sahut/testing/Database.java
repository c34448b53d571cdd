package id.sahut.testing;

import id.sahut.demo.database.DatabaseAccount;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests' database, seen past the application. */
public final class Database {

    private Database() {}

    /** A connection of the schema's owner, who may do everything. */
    public static Connection asOwner() throws SQLException {
        return connect(RunningServices.get().owner());
    }

    /** A connection of the application's own user. */
    public static Connection asApplication() throws SQLException {
        return connect(RunningServices.get().application());
    }

    /** What a query of the owner's finds: a map by column name for each row. */
    public static List<Map<String, @Nullable Object>> rows(String sql, Object... parameters) {
        try (Connection connection = asOwner();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            return rows(result);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Runs a statement of the owner's. */
    public static void execute(String sql, Object... parameters) {
        try (Connection connection = asOwner()) {
            execute(connection, sql, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Runs a statement on a connection of one's own. */
    public static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
        }
    }

    /**
     * Holds the place of a case's next history entry, without a lock of the case itself: a command gets as far as writing
     * its entry, and waits there.
     */
    public static void takeNextEntry(Connection connection, String caseId) throws SQLException {
        execute(connection, "set foreign_key_checks = 0");
        execute(connection, """
                insert into case_history (case_id, sequence, entry_id, at, event, to_status, actor_role, kind,
                  supervision_class, secret, followed_up, detail, hash)
                select case_id, max(sequence) + 1, uuid(), utc_timestamp(6), 'RATED', 'CLOSED', 'SYSTEM', 'COMPLAINT',
                  'ORDINARY', 0, 0, '{}', 'x'
                from case_history where case_id = ?""", caseId);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static List<Map<String, @Nullable Object>> rows(ResultSet result) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Connection connect(DatabaseAccount account) throws SQLException {
        return DriverManager.getConnection(RunningServices.get().jdbcUrl(), account.user(), account.password());
    }
}
