package id.sahut.process.staffing.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An absence, as it arrives; without days it takes back what was set. */
public record SetAbsenceRequest(
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable UUID deputyOfficerId) {}
