package id.sahut.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Typed native SQL for the read side. Goes through Hibernate's session, so a read inside a command sees what the
 * command has written, and one statement counter sees everything.
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
            return prepared().stream()
                    .map(tuple -> mapper.apply(new Row(tuple)))
                    .toList();
        }

        public <T> Optional<T> first(Function<Row, T> mapper) {
            limit = 1;
            return list(mapper).stream().findFirst();
        }

        /** Runs an insert, update or delete and answers the number of rows it touched. */
        public int execute() {
            var query = session.createNativeMutationQuery(sql.toString());
            parameters.forEach((name, value) -> {
                if (value instanceof Collection<?> values) {
                    query.setParameterList(name, values);
                } else {
                    query.setParameter(name, value);
                }
            });
            return query.executeUpdate();
        }

        private List<Tuple> prepared() {
            if (limit > 0) {
                // Written into the statement: a bound limit would make every page size its own plan for nothing.
                sql.append(" limit ").append(limit);
            }
            NativeQuery<Tuple> query = session.createNativeQuery(sql.toString(), Tuple.class);
            parameters.forEach((name, value) -> {
                if (value instanceof Collection<?> values) {
                    query.setParameterList(name, values);
                } else {
                    query.setParameter(name, value);
                }
            });
            return query.getResultList();
        }
    }
}
