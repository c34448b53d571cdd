package id.sahut.process.handling.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That something happened, for the feed of changes; it gets its number when the feed is read. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class CaseChange {

    @Id
    private UUID entryId;

    private UUID caseId;
    private int sequence;
    private @Nullable Long feedNumber;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected CaseChange() {}

    public CaseChange(HistoryEntry entry) {
        this.entryId = entry.entryId();
        this.caseId = entry.caseId();
        this.sequence = entry.sequence();
    }
}
