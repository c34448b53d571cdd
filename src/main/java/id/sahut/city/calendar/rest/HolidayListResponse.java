package id.sahut.city.calendar.rest;

import java.util.List;

/** The holidays asked for, as a version of the calendar has them. */
public record HolidayListResponse(int calendarVersion, List<HolidayResponse> items) {}
