package id.sahut.process.handling.rest;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.area.Areas;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.profile.City;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.process.handling.AnswerOutcome;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CasePlaces;
import id.sahut.process.handling.CorrectCase;
import id.sahut.process.handling.EntryDetail;
import id.sahut.process.handling.rest.TransitionRequests.AnswerCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.ClassifyCaseRequest;
import id.sahut.process.handling.rest.TransitionRequests.VerifyCaseRequest;
import id.sahut.process.report.LocationRequest;
import id.sahut.process.report.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of the transitions' bodies that need the city's reference data. */
@ApplicationScoped
class TransitionChecks {

    private static final int BEST_RATING = 5;
    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 4000;
    /** As far as a region's long-term development plan reaches. */
    private static final int LONGEST_PLAN_YEARS = 20;

    private static final Pattern REFERENCE = Pattern.compile("[\\x20-\\x7E]{1,100}");

    private final Agencies agencies;
    private final Categories categories;
    private final Areas areas;
    private final City city;
    private final CasePlaces casePlaces;
    private final WorkingCalendar calendar;

    TransitionChecks(
            Agencies agencies,
            Categories categories,
            Areas areas,
            City city,
            CasePlaces casePlaces,
            WorkingCalendar calendar) {
        this.agencies = agencies;
        this.categories = categories;
        this.areas = areas;
        this.city = city;
        this.casePlaces = casePlaces;
        this.calendar = calendar;
    }

    static String requiredText(FieldChecks checks, String pointer, @Nullable String text) {
        return checks.requiredText(pointer, text, SHORTEST_TEXT, LONGEST_TEXT);
    }

    static @Nullable String optionalText(FieldChecks checks, String pointer, @Nullable String text) {
        return checks.optionalText(pointer, text, SHORTEST_TEXT, LONGEST_TEXT);
    }

    /** An agency that exists and is in office today. */
    @Nullable
    String agency(FieldChecks checks, @Nullable String code) {
        Agency agency = checks.known("/agency_code", code, agencies::find, Code.UNKNOWN_AGENCY);
        if (agency == null) {
            return null;
        }
        LocalDate today = calendar.today();
        if ((agency.validFrom() != null && today.isBefore(agency.validFrom()))
                || (agency.validTo() != null && today.isAfter(agency.validTo()))) {
            checks.reject("/agency_code", Code.NOT_ALLOWED);
        }
        return agency.code();
    }

    String requiredAgency(FieldChecks checks, @Nullable String code) {
        checks.required("/agency_code", code);
        String found = agency(checks, code);
        return found == null ? "" : found;
    }

    EntryDetail reference(FieldChecks checks, @Nullable String reference) {
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            checks.reject("/reference", Code.INVALID_FORMAT);
        }
        return EntryDetail.reference(reference);
    }

    EntryDetail answer(FieldChecks checks, AnswerCaseRequest body) {
        AnswerOutcome outcome = body.outcome() == null ? AnswerOutcome.EXPLAINED : body.outcome();
        LocalDate plannedOn = body.plannedOn();
        if (outcome == AnswerOutcome.PLANNED) {
            if (plannedOn == null) {
                checks.reject("/planned_on", Code.REQUIRED);
            } else {
                LocalDate today = calendar.today();
                LocalDate latest = today.plusYears(LONGEST_PLAN_YEARS);
                if (plannedOn.isBefore(today) || plannedOn.isAfter(latest)) {
                    checks.reject("/planned_on", Code.OUT_OF_RANGE, today, latest);
                }
            }
        } else if (plannedOn != null) {
            checks.reject("/planned_on", Code.NOT_ALLOWED);
        }
        return EntryDetail.answer(outcome, plannedOn == null ? null : plannedOn.toString());
    }

    CorrectCase.Correction correction(FieldChecks checks, VerifyCaseRequest body) {
        return correction(
                checks,
                new ClassifyCaseRequest(
                        body.kind(),
                        body.categoryCode(),
                        body.supervisionClass(),
                        null,
                        body.location(),
                        null,
                        body.text()));
    }

    CorrectCase.Correction correction(FieldChecks checks, ClassifyCaseRequest body) {
        Category category =
                checks.known("/category_code", body.categoryCode(), categories::find, Code.UNKNOWN_CATEGORY);
        if (category != null && (!category.selectable() || category.retired(calendar.today()))) {
            checks.reject("/category_code", Code.NOT_ALLOWED);
        }
        if (category != null && body.kind() != null && !category.kinds().contains(body.kind())) {
            checks.reject("/kind", Code.NOT_ALLOWED);
        }
        Place place = LocationRequest.check(
                body.location(), checks, areas, city.profile().bounds());
        CasePlace casePlace = body.location() == null || checks.failed() ? null : casePlaces.locate(place);
        return new CorrectCase.Correction(
                body.kind(),
                category == null ? null : category.code(),
                body.supervisionClass(),
                body.urgency(),
                casePlace);
    }

    /** A citizen's rating of how their report was handled. */
    static EntryDetail feedback(FieldChecks checks, @Nullable Integer rating, @Nullable Boolean resolved) {
        Integer given = checks.required("/rating", rating);
        if (given != null && (given < 1 || given > BEST_RATING)) {
            checks.reject("/rating", Code.OUT_OF_RANGE, 1, BEST_RATING);
        }
        return EntryDetail.feedback(given, checks.required("/resolved", resolved));
    }
}
