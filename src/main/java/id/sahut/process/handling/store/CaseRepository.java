package id.sahut.process.handling.store;

import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.HistoryEntry;
import id.sahut.process.handling.model.HistoryText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases and their history. */
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

    /** Appends to the history, with the words of the entry if there are any. */
    public void append(HistoryEntry entry, @Nullable HistoryText words) {
        getEntityManager().persist(entry);
        if (words != null) {
            getEntityManager().persist(words);
        }
    }
}
