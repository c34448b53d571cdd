package id.sahut.process.casefile.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.city.category.Categories;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.officer.Deputies;
import id.sahut.city.officer.Officers;
import id.sahut.city.profile.City;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ParameterChecks;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import id.sahut.process.casefile.CaseConditions;
import id.sahut.process.casefile.CaseConditions.Assigned;
import id.sahut.process.casefile.CaseFilter;
import id.sahut.process.casefile.CaseFilter.Sort;
import id.sahut.process.casefile.SearchWords;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.Channel;
import id.sahut.process.report.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of inbox and counts. */
@ApplicationScoped
class CaseFilters {

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_AREA_CODE = 20;
    private static final int LONGEST_SEARCH = 200;
    /** In place of an officer's id: the caller, and those they stand in for today. */
    private static final String ME = "me";
    /** In place of an officer's id: nobody. */
    private static final String NONE = "none";

    private final Areas areas;
    private final Categories categories;
    private final City city;
    private final Officers officers;
    private final Deputies deputies;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseFilters(
            Areas areas,
            Categories categories,
            City city,
            Officers officers,
            Deputies deputies,
            WorkingCalendar calendar,
            Clock clock) {
        this.areas = areas;
        this.categories = categories;
        this.city = city;
        this.officers = officers;
        this.deputies = deputies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Conditions, order and page; needs a statement of its own for {@code assigned_to=me} alone. */
    CaseFilter filter(
            CaseFilterParameters parameters,
            Caller caller,
            @Nullable String sort,
            @Nullable String pageSize,
            @Nullable String pageToken) {
        ParameterChecks checks = new ParameterChecks();
        Sort checkedSort = checks.choice("sort", sort, Sort.DUE_AT, CaseFilters::sort);
        CaseConditions conditions = conditions(parameters, caller, checks);
        PageRequest page = PageRequest.of(
                pageSize, pageToken, "cases", caller.identity(), parameters.binding(), String.valueOf(sort));
        return new CaseFilter(conditions, checkedSort, page);
    }

    /** The conditions alone. */
    CaseConditions conditions(CaseFilterParameters parameters, Caller caller) {
        return conditions(parameters, caller, new ParameterChecks());
    }

    private CaseConditions conditions(CaseFilterParameters given, Caller caller, ParameterChecks checks) {
        List<CaseStatus> statuses = checks.values("status", CaseStatus.class, given.statuses);
        List<ReportKind> kinds = checks.values("kind", ReportKind.class, given.kinds);
        List<Channel> channels = checks.values("channel", Channel.class, given.channels);
        List<Urgency> urgencies = checks.values("urgency", Urgency.class, given.urgencies);
        Boolean overdue = checks.flag("overdue", given.overdue);
        Instant dueFrom = checks.instant("due_from", given.dueFrom);
        Instant dueTo = checks.instant("due_to", given.dueTo);
        Instant updatedFrom = checks.instant("updated_from", given.updatedFrom);
        checks.texts("agency_code", given.agencyCodes, LONGEST_CODE);
        checks.texts("category_code", given.categoryCodes, LONGEST_CODE);
        checks.texts("area_code", given.areaCodes, LONGEST_AREA_CODE);
        checks.texts("ticket_number", given.ticketNumbers, CaseFilterParameters.LONGEST_TICKET_NUMBER);
        List<String> assignedTo = assignedTo(checks, given.assignedTo);
        SearchWords words = words(checks, given.q);
        checks.throwIfAny();
        List<String> kecamatan = given.areaCodes.stream()
                .filter(code -> level(code) == Area.Level.KECAMATAN)
                .toList();
        // An unknown code narrows to nothing, as any code does that no case has.
        List<String> kelurahan = comparable(given.areaCodes)
                .filter(code -> !kecamatan.contains(code))
                .toList();
        return new CaseConditions(
                statuses,
                comparable(given.agencyCodes).toList(),
                comparable(given.categoryCodes)
                        .flatMap(this::withChildren)
                        .distinct()
                        .toList(),
                kinds,
                kecamatan,
                kelurahan,
                urgencies,
                overdue,
                tickets(city, given.ticketNumbers),
                channels,
                dueFrom,
                dueTo,
                updatedFrom,
                assigned(assignedTo, caller),
                words,
                false,
                clock.instant());
    }

    /** The numbers as we write them; null when none were asked for. */
    static @Nullable List<String> tickets(City city, List<String> typed) {
        return typed.isEmpty()
                ? null
                : typed.stream()
                        .flatMap(number -> TicketNumber.parse(city.profile().ticketPrefix(), number).stream())
                        .toList();
    }

    private static List<String> assignedTo(ParameterChecks checks, List<String> given) {
        List<String> few = checks.texts("assigned_to", given, LONGEST_CODE);
        if (!few.stream().allMatch(one -> one.equals(ME) || one.equals(NONE) || id(one) != null)) {
            checks.reject("assigned_to", Code.INVALID_FORMAT);
        }
        return few;
    }

    private @Nullable Assigned assigned(List<String> wanted, Caller caller) {
        if (wanted.isEmpty()) {
            return null;
        }
        Stream<UUID> others = wanted.stream().flatMap(one -> Optional.ofNullable(id(one)).stream());
        // An auditor is nobody to whom a case could be assigned.
        Stream<UUID> mine = wanted.contains(ME) && (caller.is(Role.COORDINATOR) || caller.is(Role.LIAISON))
                ? own(officers.idOf(caller))
                : Stream.empty();
        return new Assigned(
                wanted.contains(NONE), Stream.concat(others, mine).distinct().toList());
    }

    private Stream<UUID> own(UUID officerId) {
        return Stream.concat(Stream.of(officerId), deputies.absentFor(officerId, calendar.today()).stream());
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable SearchWords words(ParameterChecks checks, @Nullable String q) {
        if (q == null) {
            return null;
        }
        checks.texts("q", List.of(q), LONGEST_SEARCH);
        SearchWords words = SearchWords.of(q).orElse(null);
        if (words == null) {
            checks.reject("q", Code.TOO_SHORT, SearchWords.SHORTEST_WORD);
        }
        return words;
    }

    /**
     * Codes that the database can compare: it refuses to compare what is no ASCII with a code of ours. In its place
     * stands one that no case has.
     */
    private static Stream<String> comparable(List<String> typed) {
        return typed.stream().map(code -> US_ASCII.newEncoder().canEncode(code) ? code : "");
    }

    private static Optional<Sort> sort(String value) {
        return Arrays.stream(Sort.values())
                .filter(one -> one.parameter().equals(value))
                .findFirst();
    }

    private Area.@Nullable Level level(String code) {
        Area area = areas.find(code);
        return area == null ? null : area.level();
    }

    private Stream<String> withChildren(String code) {
        return Stream.concat(
                Stream.of(code),
                categories.all().stream()
                        .filter(category -> code.equals(category.parentCode()))
                        .flatMap(child -> withChildren(child.code())));
    }
}
