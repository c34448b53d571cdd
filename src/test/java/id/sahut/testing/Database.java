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
