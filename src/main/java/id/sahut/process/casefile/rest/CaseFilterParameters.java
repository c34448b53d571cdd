package id.sahut.process.casefile.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.category.Categories;
import id.sahut.city.category.ReportKind;
import id.sahut.city.profile.City;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ParameterChecks;
import id.sahut.platform.security.Caller;
import id.sahut.process.casefile.CaseFilter;
import id.sahut.process.casefile.CaseFilter.Sort;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.Channel;
import id.sahut.process.report.TicketNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The inbox's query parameters. Their names are also read by reflection, to refuse all others. */
@RegisterForReflection
public class CaseFilterParameters {

    static final int LONGEST_TICKET_NUMBER = 32;

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_AREA_CODE = 20;

    @RestQuery("status")
    List<String> statuses = List.of();

    @RestQuery("agency_code")
    List<String> agencyCodes = List.of();

    @RestQuery("category_code")
    List<String> categoryCodes = List.of();

    @RestQuery("kind")
    List<String> kinds = List.of();

    @RestQuery("area_code")
    List<String> areaCodes = List.of();

    @RestQuery("channel")
    List<String> channels = List.of();

    @RestQuery("ticket_number")
    List<String> ticketNumbers = List.of();

    @RestQuery("overdue")
    @Nullable
    String overdue;

    @RestQuery("due_from")
    @Nullable
    String dueFrom;

    @RestQuery("due_to")
    @Nullable
    String dueTo;

    @RestQuery("updated_from")
    @Nullable
    String updatedFrom;

    @RestQuery("sort")
    @Nullable
    String sort;

    @RestQuery("page_size")
    @Nullable
    String pageSize;

    @RestQuery("page_token")
    @Nullable
    String pageToken;

    CaseFilter filter(Caller caller, Areas areas, Categories categories, City city, Instant now) {
        ParameterChecks checks = new ParameterChecks();
        List<CaseStatus> checkedStatuses = checks.values("status", CaseStatus.class, statuses);
        List<ReportKind> checkedKinds = checks.values("kind", ReportKind.class, kinds);
        List<Channel> checkedChannels = checks.values("channel", Channel.class, channels);
        Boolean checkedOverdue = checks.flag("overdue", overdue);
        Instant checkedDueFrom = checks.instant("due_from", dueFrom);
        Instant checkedDueTo = checks.instant("due_to", dueTo);
        Instant checkedUpdatedFrom = checks.instant("updated_from", updatedFrom);
        Sort checkedSort = checks.choice("sort", sort, Sort.DUE_AT, CaseFilterParameters::sort);
        checks.texts("agency_code", agencyCodes, LONGEST_CODE);
        checks.texts("category_code", categoryCodes, LONGEST_CODE);
        checks.texts("area_code", areaCodes, LONGEST_AREA_CODE);
        checks.texts("ticket_number", ticketNumbers, LONGEST_TICKET_NUMBER);
        checks.throwIfAny();
        List<String> kecamatan = areaCodes.stream()
                .filter(code -> level(areas, code) == Area.Level.KECAMATAN)
                .toList();
        // An unknown code narrows to nothing, as any code does that no case has.
        List<String> kelurahan =
                comparable(areaCodes).filter(code -> !kecamatan.contains(code)).toList();
        return new CaseFilter(
                checkedStatuses,
                comparable(agencyCodes).toList(),
                comparable(categoryCodes)
                        .flatMap(code -> withChildren(categories, code))
                        .distinct()
                        .toList(),
                checkedKinds,
                kecamatan,
                kelurahan,
                checkedOverdue,
                tickets(city, ticketNumbers),
                checkedChannels,
                checkedDueFrom,
                checkedDueTo,
                checkedUpdatedFrom,
                checkedSort,
                PageRequest.of(pageSize, pageToken, "cases", caller.identity(), binding()),
                now);
    }

    /** The numbers as we write them; null when none were asked for. */
    static @Nullable List<String> tickets(City city, List<String> typed) {
        return typed.isEmpty()
                ? null
                : typed.stream()
                        .flatMap(number -> TicketNumber.parse(city.profile().ticketPrefix(), number).stream())
                        .toList();
    }

    /**
     * Codes that the database can compare: it refuses to compare what is no ASCII with a code of ours. In its place
     * stands one that no case has.
     */
    private static Stream<String> comparable(List<String> typed) {
        return typed.stream().map(code -> US_ASCII.newEncoder().canEncode(code) ? code : "");
    }

    private String binding() {
        return Stream.of(
                        statuses,
                        agencyCodes,
                        categoryCodes,
                        kinds,
                        areaCodes,
                        channels,
                        ticketNumbers,
                        overdue,
                        dueFrom,
                        dueTo,
                        updatedFrom,
                        sort)
                .map(String::valueOf)
                .reduce("", (all, one) -> all + '\n' + one);
    }

    private static Optional<Sort> sort(String value) {
        return Arrays.stream(Sort.values())
                .filter(one -> one.parameter().equals(value))
                .findFirst();
    }

    private static Area.@Nullable Level level(Areas areas, String code) {
        Area area = areas.find(code);
        return area == null ? null : area.level();
    }

    private static Stream<String> withChildren(Categories categories, String code) {
        return Stream.concat(
                Stream.of(code),
                categories.all().stream()
                        .filter(category -> code.equals(category.parentCode()))
                        .flatMap(child -> withChildren(categories, child.code())));
    }
}
