package id.sahut.bench;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** Keeps the SQL that the application sends between two calls of the benchmark, and nothing while it is measured. */
@PersistenceUnitExtension
@ApplicationScoped
public class SentStatements implements StatementInspector {

    private volatile @Nullable List<String> kept;

    @Override
    public String inspect(String sql) {
        List<String> list = kept;
        if (list != null) {
            synchronized (list) {
                list.add(sql);
            }
        }
        return sql;
    }

    /** Answers what is kept and stops keeping, or starts to. */
    List<String> takeAndKeep() {
        List<String> list = kept;
        if (list == null) {
            kept = new ArrayList<>();
            return List.of();
        }
        kept = null;
        synchronized (list) {
            return List.copyOf(list);
        }
    }
}
