package id.sahut.process.handling.store;

import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseChange;
import id.sahut.process.handling.model.HistoryEntry;
import id.sahut.process.handling.model.HistoryText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases and their history. */
@ApplicationScoped
public class CaseRepository implements PanacheRepositoryBase<Case, UUID> {

    private static final Duration PUT_OFF = Duration.ofMinutes(10);

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
        getEntityManager().persist(new CaseChange(entry));
    }

    /** Locks a case for the rest of the transaction, unless somebody else has. */
    public Optional<Case> lockIfFree(UUID id) {
        @SuppressWarnings("unchecked") // the query's own result class
        List<Case> found = getEntityManager()
                .createNativeQuery(
                        "select c.* from handling_case c where c.id = :id for update skip locked", Case.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The case that has been waiting longest for something to happen by itself, but none that is locked. */
    public Optional<UUID> firstRinging(Instant now) {
        @SuppressWarnings("unchecked") // the query's own result class
        List<UUID> found = getEntityManager()
                .createNativeQuery(
                        "select c.id from handling_case c where c.alarm_at <= :now order by c.alarm_at limit 1"
                                + " for update skip locked",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Lets the alarm of a case ring later, so that others get their turn. */
    public void putOffAlarm(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery("update handling_case set alarm_at = :later where id = :id and alarm_at <= :now")
                .setParameter("later", now.plus(PUT_OFF))
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Locks cases of which something happens by itself by now, the longest waiting first, but none that is locked. */
    public List<Case> lockRinging(Instant now, int most) {
        @SuppressWarnings("unchecked") // the query's own result class
        List<Case> found = getEntityManager()
                .createNativeQuery(
                        "select c.* from handling_case c where c.alarm_at <= :now order by c.alarm_at limit " + most
                                + " for update skip locked",
                        Case.class)
                .setParameter("now", now)
                .getResultList();
        return found;
    }
}
