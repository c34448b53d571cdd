package id.sahut.city.officer;

import id.sahut.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who stands in for whom. */
@ApplicationScoped
public class Deputies {

    private final Sql sql;

    Deputies(Sql sql) {
        this.sql = sql;
    }

    /** The officers who are away on a day and have named this one. */
    public List<UUID> absentFor(UUID deputyId, LocalDate day) {
        return sql.query("select id from officer where deputy_id = :deputy and absent_from_on <= :day"
                        + " and absent_to_on >= :day")
                .bind("deputy", deputyId)
                .bind("day", day)
                .list(row -> row.uuid("id"));
    }
}
