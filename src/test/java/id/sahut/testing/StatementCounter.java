package id.sahut.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Sees every SQL statement the application prepares; a JDBC batch is one. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementCounter implements StatementInspector {

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    /** Forgets what was seen. */
    public static void start() {
        STATEMENTS.clear();
    }

    /** What was seen since. */
    public static List<String> statements() {
        return List.copyOf(STATEMENTS);
    }

    @Override
    public String inspect(String sql) {
        STATEMENTS.add(sql);
        return sql;
    }
}
