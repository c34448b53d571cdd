package id.sahut.city.agency.rest;

import id.sahut.city.agency.Agency;
import id.sahut.city.agency.Agency.Contact;
import id.sahut.platform.locale.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An agency in one language. */
public record AgencyResponse(
        String code,
        String name,
        Agency.Kind kind,
        boolean outside,
        @Nullable String parentCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorCode,
        @Nullable ContactResponse contact) {

    /** How citizens reach it. */
    public record ContactResponse(
            @Nullable String phoneNumber,
            @Nullable String email,
            @Nullable String website,
            @Nullable String address) {}

    static AgencyResponse of(Agency agency, Language language) {
        Contact contact = agency.contact();
        return new AgencyResponse(
                agency.code(),
                agency.name().in(language),
                agency.kind(),
                agency.outside(),
                agency.parentCode(),
                agency.validFrom(),
                agency.validTo(),
                agency.successorCode(),
                contact == null
                        ? null
                        : new ContactResponse(
                                contact.phoneNumber(), contact.email(), contact.website(), contact.address()));
    }
}
