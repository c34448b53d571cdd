package id.sahut.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * Typed SQL for the read side, on the connection and in the transaction of Hibernate's session: a read inside a command
 * sees what the command has written, and the one statement inspector sees everything. Rows are read by JDBC itself,
 * because Hibernate's own native queries cost more than most of what they ask the database for.
 */
@ApplicationScoped
public class Sql {

    private final Session session;

    Sql(Session session) {
        this.session = session;
    }

    /** Starts a query; parameters are written {@code :name}. */
    public Query query(String sql) {
        return new Query(session, sql);
    }

    /** A query being built. Not reusable. */
    public static final class Query {

        private final Session session;
        private final StringBuilder sql;
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        private int limit;

        private Query(Session session, String sql) {
            this.session = session;
            this.sql = new StringBuilder(sql);
        }

        /** Appends to the statement. Only constant SQL: values travel as parameters. */
        public Query append(String more) {
            sql.append(' ').append(more);
            return this;
        }

        public Query bind(String name, @Nullable Object value) {
            parameters.put(name, value);
            return this;
        }

        /** Appends {@code condition} and binds its parameter when there is a value; an empty collection is none. */
        public Query appendIf(@Nullable Object value, String condition, String parameter) {
            if (value == null || (value instanceof Collection<?> values && values.isEmpty())) {
                return this;
            }
            return append(condition).bind(parameter, value);
        }

        public Query limit(int rows) {
            this.limit = rows;
            return this;
        }

        public <T> List<T> list(Function<Row, T> mapper) {
            if (limit > 0) {
                // Written into the statement: a bound limit would make every page size its own plan for nothing.
                sql.append(" limit ").append(limit);
            }
            return run(statement -> {
                try (ResultSet result = statement.executeQuery()) {
                    Row row = new Row(result);
                    List<T> rows = new ArrayList<>();
                    while (result.next()) {
                        rows.add(mapper.apply(row));
                    }
                    return List.copyOf(rows);
                }
            });
        }

        public <T> Optional<T> first(Function<Row, T> mapper) {
            limit = 1;
            return list(mapper).stream().findFirst();
        }

        /** Runs an insert, update or delete and answers the number of rows it touched. */
        public int execute() {
            return run(PreparedStatement::executeUpdate);
        }

        private <T> T run(Work<T> work) {
            NamedParameters named = NamedParameters.of(sql.toString(), parameters);
            if (session.isJoinedToTransaction()) {
                session.flush();
            }
            return session.doReturningWork(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(inspected(named.sql()))) {
                    named.bind(statement);
                    return work.of(statement);
                }
            });
        }

        private String inspected(String statement) {
            StatementInspector inspector = session.unwrap(SharedSessionContractImplementor.class)
                    .getJdbcSessionContext()
                    .getStatementInspector();
            return inspector == null ? statement : inspector.inspect(statement);
        }
    }

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
