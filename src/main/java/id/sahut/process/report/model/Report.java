package id.sahut.process.report.model;

import id.sahut.city.category.ReportKind;
import id.sahut.process.report.Channel;
import id.sahut.process.report.Evidence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the citizen said. Never changed: corrections are addenda, and what the city thinks of it lives in the case. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
public class Report {

    @Id
    private UUID id;

    private UUID reporterId;
    private String ticketNumber;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private String title;
    private String description;
    private @Nullable LocalDate occurredOn;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Column(name = "accuracy_m")
    private @Nullable Double accuracyM;

    private @Nullable String address;
    private @Nullable String landmark;
    private @Nullable String areaCode;
    private @Nullable String categoryCode;
    private @Nullable Integer formVersion;
    private String attributes;
    private boolean anonymous;
    private boolean secret;
    private String warnings;
    private @Nullable String clientReference;
    private String salt;
    private Instant submittedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Report() {}

    public Report(
            UUID id, String ticketNumber, Evidence evidence, String attributesJson, String warningsJson, String salt) {
        this.id = id;
        this.ticketNumber = ticketNumber;
        this.reporterId = evidence.reporterId();
        this.channel = evidence.channel();
        this.kind = evidence.kind();
        this.title = evidence.title();
        this.description = evidence.description();
        this.occurredOn = evidence.occurredOn();
        this.latitude = evidence.place().latitude();
        this.longitude = evidence.place().longitude();
        this.accuracyM = evidence.place().accuracyM();
        this.address = evidence.place().address();
        this.landmark = evidence.place().landmark();
        this.areaCode = evidence.place().areaCode();
        this.categoryCode = evidence.categoryCode();
        this.formVersion = evidence.formVersion();
        this.attributes = attributesJson;
        this.anonymous = evidence.anonymous();
        this.secret = evidence.secret();
        this.warnings = warningsJson;
        this.clientReference = evidence.clientReference();
        this.salt = salt;
        this.submittedAt = evidence.submittedAt();
    }

    public UUID id() {
        return id;
    }
}
