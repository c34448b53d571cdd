package id.sahut.city.calendar.rest;

import id.sahut.city.calendar.Holiday;
import id.sahut.city.calendar.HolidayYears;
import id.sahut.city.officer.Officers;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.CurrentCaller;
import id.sahut.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The administrator's calendar. */
@Path("/v1/admin/holidays/{year}")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class HolidayAdminResource {

    private final HolidayYears years;
    private final Officers officers;
    private final CurrentCaller currentCaller;
    private final RequestLanguage requestLanguage;
    private final EntityTags entityTags;

    HolidayAdminResource(
            HolidayYears years,
            Officers officers,
            CurrentCaller currentCaller,
            RequestLanguage requestLanguage,
            EntityTags entityTags) {
        this.years = years;
        this.officers = officers;
        this.currentCaller = currentCaller;
        this.requestLanguage = requestLanguage;
        this.entityTags = entityTags;
    }

    @GET
    public RestResponse<HolidayYearResponse> getHolidays(@RestPath("year") String year) {
        int asked = YearParameter.read(year);
        HolidayYearResponse body = HolidayYearResponse.of(asked, years.get(asked));
        return entityTags.answer(body.calendarVersion(), requestLanguage.get(), body);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<HolidayYearResponse> replaceHolidays(
            @RestPath("year") String year, @Nullable ReplaceHolidaysRequest sent) {
        int replaced = YearParameter.read(year);
        if (sent == null) {
            throw ProblemException.of(ProblemCode.MALFORMED_JSON);
        }
        Long expected = entityTags.requiredVersion();
        List<Holiday> wanted = sent.check(replaced);
        HolidayYearResponse body = HolidayYearResponse.of(
                replaced, years.replace(replaced, wanted, expected, officers.idOf(currentCaller.get())));
        Language language = requestLanguage.get();
        return ResponseBuilder.ok(body)
                .header("ETag", entityTags.of(body.calendarVersion(), language, body))
                .build();
    }
}
