package id.sahut.platform.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * Typed SQL for the read side, by JDBC itself: Hibernate's own native queries cost more than most of what they ask the
 * database for. Inside a transaction it runs on the connection of Hibernate's session and sees what that has written;
 * outside, each statement stands by itself.
 */
@ApplicationScoped
public class Sql {

    private static final int FETCHED_AT_ONCE = 1000;

    private final Session session;
    private final AgroalDataSource dataSource;
    private final List<StatementInspector> inspectors;
    private final Cache<String, Map<String, Integer>> columns =
            Caffeine.newBuilder().maximumSize(1000).build();

    /** @param inspectors see the statements of Hibernate, and so those from here as well */
    Sql(
            Session session,
            AgroalDataSource dataSource,
            @PersistenceUnitExtension Instance<StatementInspector> inspectors) {
        this.session = session;
        this.dataSource = dataSource;
        this.inspectors = inspectors.stream().toList();
    }

    /** Starts a query; parameters are written {@code :name}. */
    public Query query(String sql) {
        return new Query(this, sql);
    }

    /** A query being built. Not reusable. */
    public static final class Query {

        private final Sql owner;
        private final StringBuilder sql;
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        private int limit;

        private Query(Sql owner, String sql) {
            this.owner = owner;
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
            String text = sql.toString();
            return run(statement -> {
                try (ResultSet result = statement.executeQuery()) {
                    Row row = new Row(result, owner.columns(text, result));
                    List<T> rows = new ArrayList<>();
                    while (result.next()) {
                        rows.add(mapper.apply(row));
                    }
                    return List.copyOf(rows);
                }
            });
        }

        /** Hands each row to the consumer as it arrives, for results too large to hold. It must run no statement itself. */
        public void each(Consumer<Row> consumer) {
            String text = sql.toString();
            run(statement -> {
                statement.setFetchSize(FETCHED_AT_ONCE);
                try (ResultSet result = statement.executeQuery()) {
                    Row row = new Row(result, owner.columns(text, result));
                    while (result.next()) {
                        consumer.accept(row);
                    }
                    return true;
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
            return owner.run(NamedParameters.of(sql.toString(), parameters), work);
        }
    }

    private <T> T run(NamedParameters named, Work<T> work) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            session.flush();
        }
        inspectors.forEach(inspector -> inspector.inspect(named.sql()));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(named.sql())) {
            named.bind(statement);
            return work.of(statement);
        } catch (SQLException failure) {
            throw new PersistenceException("a statement failed", failure);
        }
    }

    /** Where a statement's columns stand: the driver would work it out anew, with all their names, for each result. */
    private Map<String, Integer> columns(String statement, ResultSet result) throws SQLException {
        Map<String, Integer> known = columns.getIfPresent(statement);
        if (known == null) {
            ResultSetMetaData described = result.getMetaData();
            Map<String, Integer> found = new HashMap<>();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                found.put(described.getColumnLabel(i), i);
            }
            columns.put(statement, found);
            known = found;
        }
        return known;
    }

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
