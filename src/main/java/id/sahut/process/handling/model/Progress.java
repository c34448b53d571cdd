package id.sahut.process.handling.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import id.sahut.process.handling.Appeal;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.Reopening;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a case has come: what it waits for, and which rights have been used. Changed by {@link CaseEffects} alone. */
@Embeddable
@RegisterForReflection
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
public class Progress {

    @Enumerated(EnumType.STRING)
    @Nullable
    CaseStatus previousStatus;

    @Nullable
    String transferTargetCode;

    boolean withdrawn;
    boolean followedUp;
    int escalationLevel;
    boolean supervised;
    int transfers;

    @Enumerated(EnumType.STRING)
    Reopening reopening = Reopening.NONE;

    @Enumerated(EnumType.STRING)
    Appeal appeal = Appeal.NONE;

    @Nullable
    UUID archivedBy;

    /** Lets the Inspektorat see the case whoever has it. */
    public void supervise() {
        supervised = true;
    }

    /** Where it was before it asked somebody something. */
    public @Nullable CaseStatus previousStatus() {
        return previousStatus;
    }

    /** The agency an open request to hand it over names. */
    public @Nullable String transferTargetCode() {
        return transferTargetCode;
    }

    /** The officer who archived it last; null for the system. */
    public @Nullable UUID archivedBy() {
        return archivedBy;
    }

    public boolean followedUp() {
        return followedUp;
    }

    public int escalationLevel() {
        return escalationLevel;
    }
}
