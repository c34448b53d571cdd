package id.sahut.process.handling.rest;

import id.sahut.city.category.ReportKind;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.process.handling.AnswerOutcome;
import id.sahut.process.handling.ArchivalReason;
import id.sahut.process.handling.rest.TransitionRequests.AnswerCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.ArchiveCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.AssignCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.DisposeCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.VerifyCaseRequest;
import id.sahut.process.report.LocationRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One action on many cases, as it arrives. */
public final class BulkRequests {

    private BulkRequests() {}

    /** What may be done to many cases at once. */
    public enum BulkAction {
        VERIFY,
        DISPOSE,
        ANSWER,
        ARCHIVE,
        ASSIGN;

        private Set<String> fields() {
            return switch (this) {
                case VERIFY -> Set.of("kind", "category_code", "supervision_class", "location", "agency_code", "text");
                case DISPOSE -> Set.of("agency_code", "reference", "text");
                case ANSWER -> Set.of("text", "outcome", "planned_on");
                case ARCHIVE -> Set.of("reason", "text");
                case ASSIGN -> Set.of("officer_id");
            };
        }
    }

    public record ActOnCasesRequest(
            @Nullable BulkAction action,
            @Nullable List<BulkItemRequest> items,
            @Nullable BulkBodyRequest body) {}

    /**
     * A case to act on.
     *
     * @param version of the case as the officer saw it; null when any will do
     */
    public record BulkItemRequest(
            @Nullable UUID caseId, @Nullable Integer version) {}

    /** The body of the single operation, whichever it is. Fingerprinted with its case under an idempotency key. */
    @RegisterForReflection
    public record BulkBodyRequest(
            @Nullable ReportKind kind,
            @Nullable String categoryCode,
            @Nullable SupervisionClass supervisionClass,
            @Nullable LocationRequest location,
            @Nullable String agencyCode,
            @Nullable String reference,
            @Nullable AnswerOutcome outcome,
            @Nullable LocalDate plannedOn,
            @Nullable ArchivalReason reason,
            @Nullable UUID officerId,
            @Nullable String text) {

        /** Notes the fields that the action's single operation does not have. */
        void rejectForeign(BulkAction action, FieldChecks checks) {
            Map<String, @Nullable Object> given = new LinkedHashMap<>();
            given.put("kind", kind);
            given.put("category_code", categoryCode);
            given.put("supervision_class", supervisionClass);
            given.put("location", location);
            given.put("agency_code", agencyCode);
            given.put("reference", reference);
            given.put("outcome", outcome);
            given.put("planned_on", plannedOn);
            given.put("reason", reason);
            given.put("officer_id", officerId);
            given.put("text", text);
            given.forEach((name, value) -> {
                if (value != null && !action.fields().contains(name)) {
                    checks.reject('/' + name, Code.NOT_ALLOWED);
                }
            });
        }

        VerifyCaseRequest verify() {
            return new VerifyCaseRequest(kind, categoryCode, supervisionClass, location, agencyCode, text);
        }

        DisposeCaseRequest dispose() {
            return new DisposeCaseRequest(agencyCode, reference, text);
        }

        AnswerCaseRequest answer() {
            return new AnswerCaseRequest(text, outcome, plannedOn);
        }

        AssignCaseRequest assign() {
            return new AssignCaseRequest(officerId);
        }

        ArchiveCaseRequest archive() {
            return new ArchiveCaseRequest(reason, text);
        }
    }
}
