package id.sahut.process.intake;

import id.sahut.city.agency.Agencies;
import id.sahut.city.area.Areas;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.city.profile.City;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.report.Attribute;
import id.sahut.process.report.LocationRequest;
import id.sahut.process.report.Place;
import id.sahut.process.report.StoredWarning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks a submission whole and puts it into the form in which it is kept. Refuses what the citizen can mend; what
 * changed since their form was loaded is no fault of theirs and becomes a warning.
 */
@ApplicationScoped
class SubmissionChecks {

    private static final int SHORTEST_DESCRIPTION = 20;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Categories categories;
    private final Agencies agencies;
    private final Areas areas;
    private final City city;
    private final WorkingCalendar calendar;

    SubmissionChecks(Categories categories, Agencies agencies, Areas areas, City city, WorkingCalendar calendar) {
        this.categories = categories;
        this.agencies = agencies;
        this.areas = areas;
        this.city = city;
        this.calendar = calendar;
    }

    /**
     * A submission in its kept form.
     *
     * @param stated the category the citizen chose, even if it has retired
     * @param category the one in force in its place
     */
    record Checked(
            ReportKind kind,
            String title,
            String description,
            @Nullable LocalDate occurredOn,
            Place place,
            @Nullable Category stated,
            @Nullable Category category,
            List<Attribute> attributes,
            List<StoredWarning> warnings) {}

    /**
     * Checks everything and reports everything that is wrong at once.
     *
     * @param checks with what is wrong besides
     * @throws ProblemException {@link ProblemCode#INVALID_CONTENT}
     */
    Checked check(SubmitReportRequest request, FieldChecks checks) {
        List<StoredWarning> warnings = new ArrayList<>();
        ReportKind kind = checks.required("/kind", request.kind());
        String description =
                checks.requiredText("/description", request.description(), SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION);
        String title = checks.optionalLine("/title", request.title(), Title.SHORTEST, Title.LONGEST);
        LocalDate occurredOn = occurredOn(request.occurredOn(), checks, warnings);
        Place place = LocationRequest.check(
                request.location(), checks, areas, city.profile().bounds());
        if (request.formVersion() != null && request.formVersion() < 1) {
            checks.reject("/form_version", Code.OUT_OF_RANGE, 1, Integer.MAX_VALUE);
        }
        Category stated = category(request, checks);
        Category category = stated == null ? null : inForce(stated, warnings);
        List<Attribute> attributes = attributes(request, stated, category, checks, warnings);
        if (stated != null && category != null) {
            boolean changed = !stated.code().equals(category.code())
                    || new Form(stated, request.formVersion(), agencies).outdated();
            suits(kind, place, category, changed, checks, warnings);
        }
        checks.throwIfAny();
        return new Checked(
                Objects.requireNonNull(kind),
                title == null ? Title.of(description) : title,
                description,
                occurredOn,
                place,
                stated,
                category,
                attributes,
                warnings);
    }

    private @Nullable LocalDate occurredOn(
            @Nullable LocalDate stated, FieldChecks checks, List<StoredWarning> warnings) {
        if (stated == null) {
            return null;
        }
        LocalDate today = calendar.today();
        if (stated.equals(today.plusDays(1))) {
            // A phone in another zone, or set a day ahead.
            warnings.add(new StoredWarning(StoredWarning.Code.DATE_ADJUSTED, "/occurred_on", null));
            return today;
        }
        if (stated.isAfter(today)) {
            checks.reject("/occurred_on", Code.FUTURE_DATE);
        } else if (stated.isBefore(EARLIEST)) {
            checks.reject("/occurred_on", Code.OUT_OF_RANGE, EARLIEST.toString(), today.toString());
        }
        return stated;
    }

    private @Nullable Category category(SubmitReportRequest request, FieldChecks checks) {
        Category stated =
                checks.known("/category_code", request.categoryCode(), categories::find, Code.UNKNOWN_CATEGORY);
        if (stated != null && !stated.selectable() && !stated.retired(calendar.today())) {
            checks.reject("/category_code", Code.NOT_ALLOWED);
            return null;
        }
        return stated;
    }

    private Category inForce(Category stated, List<StoredWarning> warnings) {
        Category current = stated;
        // The city's files are checked to hold no circle of successors.
        while (current.retired(calendar.today()) && current.replacedBy() != null) {
            Category successor = categories.find(current.replacedBy());
            if (successor == null) {
                break;
            }
            current = successor;
        }
        if (!current.code().equals(stated.code())) {
            warnings.add(new StoredWarning(StoredWarning.Code.CATEGORY_REPLACED, "/category_code", current.code()));
        }
        return current;
    }

    private List<Attribute> attributes(
            SubmitReportRequest request,
            @Nullable Category stated,
            @Nullable Category category,
            FieldChecks checks,
            List<StoredWarning> warnings) {
        var answers =
                request.attributes() == null ? List.<SubmitReportRequest.AttributeRequest>of() : request.attributes();
        if (stated == null || category == null) {
            if (!answers.isEmpty() && request.categoryCode() == null) {
                checks.reject("/category_code", Code.REQUIRED);
            }
            return List.of();
        }
        Form form = new Form(stated, request.formVersion(), agencies);
        List<Attribute> checked = form.check(answers, checks);
        warnings.addAll(
                stated.code().equals(category.code())
                        ? form.missing(checked, checks)
                        : Form.missingIn(category, checked));
        return checked;
    }

    /** Whether the category takes such a report; a form loaded before it changed is given the benefit of the doubt. */
    private static void suits(
            @Nullable ReportKind kind,
            Place place,
            Category category,
            boolean changed,
            FieldChecks checks,
            List<StoredWarning> warnings) {
        if (kind != null && !category.kinds().contains(kind) && !changed) {
            checks.reject("/kind", Code.NOT_ALLOWED);
        }
        if (category.locationRequired() && !place.stated() && !checks.failedAt("/location")) {
            if (changed) {
                warnings.add(new StoredWarning(StoredWarning.Code.ATTRIBUTE_MISSING, "/location", null));
            } else {
                checks.reject("/location", Code.LOCATION_REQUIRED);
            }
        }
    }
}
