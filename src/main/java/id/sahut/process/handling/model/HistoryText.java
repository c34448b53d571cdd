package id.sahut.process.handling.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** The words of a history entry, with the salt of their digest. */
@Entity
@Table(name = "case_history_text")
@IdClass(HistoryEntry.Key.class)
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class HistoryText {

    @Id
    private UUID caseId;

    @Id
    private int sequence;

    private String salt;
    private String text;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected HistoryText() {}

    HistoryText(UUID caseId, int sequence, String salt, String text) {
        this.caseId = caseId;
        this.sequence = sequence;
        this.salt = salt;
        this.text = text;
    }
}
