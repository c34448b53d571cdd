package id.sahut.process.handling.store;

import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases and their clocks. */
@ApplicationScoped
public class CaseRepository implements PanacheRepositoryBase<Case, UUID> {

    /** Locks a case for the rest of the transaction, if it exists within the scope. */
    public Optional<Case> lock(UUID id, CaseScope scope) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select c.* from handling_case c where c.id = :id and " + scope.condition() + " for update",
                        Case.class)
                .setParameter("id", id);
        scope.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the query's own result class
        List<Case> found = query.getResultList();
        return found.stream().findFirst();
    }

    public List<CaseClock> clocks(UUID caseId) {
        return getEntityManager()
                .createQuery("from CaseClock where caseId = :id order by ordinal", CaseClock.class)
                .setParameter("id", caseId)
                .getResultList();
    }
}
