package id.sahut.city.agency;

import id.sahut.city.agency.Agency.Contact;
import id.sahut.city.agency.Agency.Kind;
import id.sahut.city.file.FileChanges;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import id.sahut.platform.locale.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code agency}. */
@ApplicationScoped
public class AgencyTable {

    private final Sql sql;
    private final Agencies agencies;

    AgencyTable(Sql sql, Agencies agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    /** Writes what the file says. An agency that left it has ended yesterday. */
    public FileChanges apply(List<Agency> wanted, LocalDate today) {
        Map<String, Agency> byCode = new LinkedHashMap<>();
        wanted.forEach(agency -> byCode.put(agency.code(), agency));
        return FileChanges.apply(
                read().stream().collect(Collectors.toMap(Agency::code, Function.identity())),
                byCode,
                agency -> ended(agency, today.minusDays(1)),
                this::save);
    }

    /** Takes the stored agencies into memory. */
    public void refresh() {
        agencies.hold(read());
    }

    private static Agency ended(Agency agency, LocalDate lastDay) {
        LocalDate validTo = agency.validTo();
        if (validTo != null && !validTo.isAfter(lastDay)) {
            return agency;
        }
        return new Agency(
                agency.code(),
                agency.name(),
                agency.kind(),
                agency.outside(),
                agency.parentCode(),
                agency.areaCode(),
                agency.validFrom(),
                lastDay,
                agency.successorCode(),
                agency.contact());
    }

    private List<Agency> read() {
        return sql.query("select code, name_id, name_en, kind, outside, parent_code, area_code, valid_from, valid_to,"
                        + " successor_code, phone_number, email, website, address from agency")
                .list(AgencyTable::agency);
    }

    private static Agency agency(Row row) {
        return new Agency(
                row.text("code"),
                new LocalisedText(row.text("name_id"), row.text("name_en")),
                Kind.valueOf(row.text("kind")),
                row.flag("outside"),
                row.nullableText("parent_code"),
                row.nullableText("area_code"),
                row.nullableDate("valid_from"),
                row.nullableDate("valid_to"),
                row.nullableText("successor_code"),
                contact(row));
    }

    private static @Nullable Contact contact(Row row) {
        Contact contact = new Contact(
                row.nullableText("phone_number"),
                row.nullableText("email"),
                row.nullableText("website"),
                row.nullableText("address"));
        return contact.equals(Contact.NONE) ? null : contact;
    }

    private void save(Agency agency) {
        Contact contact = agency.contact();
        Upsert.into("agency")
                .key("code", agency.code())
                .set("name_id", agency.name().id())
                .set("name_en", agency.name().en())
                .set("kind", agency.kind().name())
                .set("outside", agency.outside())
                .set("parent_code", agency.parentCode())
                .set("area_code", agency.areaCode())
                .set("valid_from", agency.validFrom())
                .set("valid_to", agency.validTo())
                .set("successor_code", agency.successorCode())
                .set("phone_number", contact == null ? null : contact.phoneNumber())
                .set("email", contact == null ? null : contact.email())
                .set("website", contact == null ? null : contact.website())
                .set("address", contact == null ? null : contact.address())
                .execute(sql);
    }
}
