package id.sahut.city.agency;

import id.sahut.platform.locale.LocalisedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body that answers for something.
 *
 * @param outside it has no account here: its cases are forwarded and tracked, and the coordinator acts on them
 * @param areaCode the kecamatan of a district office
 */
public record Agency(
        String code,
        LocalisedText name,
        Kind kind,
        boolean outside,
        @Nullable String parentCode,
        @Nullable String areaCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorCode,
        @Nullable Contact contact) {

    /** What sort of body it is. */
    public enum Kind {
        /** The city's complaint desk (<i>admin koordinator</i>). */
        DESK,
        AGENCY,
        /** A kecamatan's office. */
        DISTRICT_OFFICE,
        INSPECTORATE,
        /** A city-owned enterprise or hospital. */
        ENTERPRISE,
        OUTSIDE_BODY
    }

    /** Whether it exists on a day, the first and the last included. */
    public boolean existsOn(LocalDate day) {
        LocalDate first = validFrom;
        LocalDate last = validTo;
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** How citizens reach it. */
    public record Contact(
            @Nullable String phoneNumber,
            @Nullable String email,
            @Nullable String website,
            @Nullable String address) {

        static final Contact NONE = new Contact(null, null, null, null);
    }
}
