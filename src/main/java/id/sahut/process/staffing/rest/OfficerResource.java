package id.sahut.process.staffing.rest;

import static id.sahut.platform.problem.RequestBody.required;

import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.city.officer.Absence;
import id.sahut.city.officer.Officers;
import id.sahut.city.officer.SetAbsence;
import id.sahut.platform.idempotency.Commands;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ParameterChecks;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import id.sahut.process.staffing.OfficerResponse;
import id.sahut.process.staffing.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Colleagues, and when they are away. */
@Path("/v1/officers")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.LIAISON})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OfficerResource {

    private static final int LONGEST_CODE = 64;
    /** Longer leave is a change of office, not an absence; and so far ahead nobody knows their deputy. */
    private static final int MOST_DAYS = 366;

    private final Staff staff;
    private final SetAbsence setAbsence;
    private final Officers officers;
    private final Commands commands;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;
    private final WorkingCalendar calendar;

    OfficerResource(
            Staff staff,
            SetAbsence setAbsence,
            Officers officers,
            Commands commands,
            CurrentCaller currentCaller,
            RequestLanguage requestLanguage,
            WorkingCalendar calendar) {
        this.staff = staff;
        this.setAbsence = setAbsence;
        this.officers = officers;
        this.commands = commands;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
        this.calendar = calendar;
    }

    @GET
    public Page<OfficerResponse> listOfficers(
            @RestQuery("agency_code") @Nullable String agencyCode,
            @RestQuery("page_size") @Nullable String pageSize,
            @RestQuery("page_token") @Nullable String pageToken) {
        Caller caller = currentCaller.get();
        ParameterChecks checks = new ParameterChecks();
        checks.texts("agency_code", agencyCode == null ? List.of() : List.of(agencyCode), LONGEST_CODE);
        checks.throwIfAny();
        officers.idOf(caller);
        PageRequest page =
                PageRequest.of(pageSize, pageToken, "officers", caller.identity(), String.valueOf(agencyCode));
        return staff.list(caller, agencyCode, page, requestLanguage.get());
    }

    @PUT
    @Path("/{officer_id}/absence")
    public OfficerResponse setAbsence(@RestPath("officer_id") UUID officerId, @Nullable SetAbsenceRequest sent) {
        Absence absence = absence(required(sent));
        Caller caller = currentCaller.get();
        Language language = requestLanguage.get();
        officers.idOf(caller);
        return commands.repeated(() -> {
            setAbsence.set(caller, officerId, absence);
            return staff.find(caller, officerId, language);
        });
    }

    private @Nullable Absence absence(SetAbsenceRequest body) {
        LocalDate from = body.fromOn();
        LocalDate to = body.toOn();
        if (from == null && to == null && body.deputyOfficerId() == null) {
            return null;
        }
        FieldChecks checks = new FieldChecks();
        checks.required("/from_on", from);
        checks.required("/to_on", to);
        LocalDate today = calendar.today();
        LocalDate earliest = today.minusDays(MOST_DAYS);
        LocalDate latest = today.plusDays(MOST_DAYS);
        if (from != null && (from.isBefore(earliest) || from.isAfter(latest))) {
            checks.reject("/from_on", Code.OUT_OF_RANGE, earliest, latest);
        } else if (from != null && to != null) {
            // What is over needs no deputy: the last day is today or later.
            LocalDate first = from.isAfter(today) ? from : today;
            LocalDate last = from.plusDays(MOST_DAYS);
            if (to.isBefore(first) || to.isAfter(last)) {
                checks.reject("/to_on", Code.OUT_OF_RANGE, first, last);
            }
        }
        checks.throwIfAny();
        return from == null || to == null ? null : new Absence(from, to, body.deputyOfficerId());
    }
}
