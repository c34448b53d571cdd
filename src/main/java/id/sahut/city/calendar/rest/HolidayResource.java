package id.sahut.city.calendar.rest;

import id.sahut.city.calendar.Holidays;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.platform.etag.EntityTags;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.RequestLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The days on which no deadline runs on. */
@Path("/v1/holidays")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class HolidayResource {

    private final WorkingCalendar calendar;
    private final RequestLanguage requestLanguage;
    private final EntityTags entityTags;

    HolidayResource(WorkingCalendar calendar, RequestLanguage requestLanguage, EntityTags entityTags) {
        this.calendar = calendar;
        this.requestLanguage = requestLanguage;
        this.entityTags = entityTags;
    }

    @GET
    public RestResponse<HolidayListResponse> listHolidays(@RestQuery("year") @Nullable String year) {
        Integer only = year == null ? null : YearParameter.read(year);
        Language language = requestLanguage.get();
        Holidays holidays = calendar.holidays();
        return entityTags.answer(
                language,
                new HolidayListResponse(
                        holidays.version(),
                        holidays.items().stream()
                                .filter(holiday -> only == null || holiday.on().getYear() == only)
                                .map(holiday -> HolidayResponse.of(holiday, language))
                                .toList()));
    }
}
