package id.sahut.city.agency;

import id.sahut.city.agency.Agency.Contact;
import id.sahut.city.agency.Agency.Kind;
import id.sahut.city.file.Chain;
import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CodeKind;
import id.sahut.city.file.Entry.CodeStyle;
import id.sahut.city.file.PhoneNumbers;
import id.sahut.city.file.Place;
import id.sahut.city.file.YamlMap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code agencies.yaml}. */
public final class AgencyFile {

    public static final String NAME = "agencies.yaml";

    private static final int LONGEST_NAME = 200;
    private static final Pattern WEBSITE = Pattern.compile("https?://[!-~]+");

    private final CityFiles files;
    private final Chain successors = new Chain("successor");
    private final Set<String> kecamatanWithOffice = new HashSet<>();
    private boolean desk;
    private boolean inspectorate;

    private AgencyFile(CityFiles files) {
        this.files = files;
    }

    /** Reads the file, in its order. */
    public static List<Agency> read(CityFiles files) {
        AgencyFile file = new AgencyFile(files);
        List<Agency> agencies = files.yamlMaps(NAME, file::agency);
        file.successors.check(files);
        if (!file.desk && !agencies.isEmpty()) {
            files.reject(Place.start(NAME), "one agency must be of kind DESK");
        }
        if (!file.inspectorate && !agencies.isEmpty()) {
            files.reject(Place.start(NAME), "one agency must be of kind INSPECTORATE");
        }
        return agencies;
    }

    private Agency agency(YamlMap map) {
        String code = map.code("code", CodeStyle.KEBAB);
        String parent = map.optionalCode("parent", CodeStyle.KEBAB);
        if (parent != null && !parent.isEmpty() && !files.knows(CodeKind.AGENCY, parent)) {
            map.reject("parent", "there is no agency " + parent + " above this one");
        }
        files.declare(CodeKind.AGENCY, code, map.place("code"));
        Kind kind = map.requiredChoice("kind", Kind.class);
        if (kind == null) {
            // It may have been meant as one of the two that must be there.
            desk = true;
            inspectorate = true;
        }
        LocalDate validFrom = map.optionalDate("valid_from");
        LocalDate validTo = map.optionalDate("valid_to");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            map.reject("valid_to", "is before valid_from");
        }
        Agency agency = new Agency(
                code,
                map.localised("name", LONGEST_NAME),
                kind == null ? Kind.AGENCY : kind,
                outside(map, kind),
                parent,
                areaCode(map, kind, validTo),
                validFrom,
                validTo,
                successor(map, code, validTo),
                map.map("contact", AgencyFile::contact));
        if (kind == Kind.DESK || kind == Kind.INSPECTORATE) {
            declareOffice(map, kind, code, validTo);
        }
        return agency;
    }

    private void declareOffice(YamlMap map, Kind kind, String code, @Nullable LocalDate validTo) {
        if (validTo != null) {
            return;
        }
        files.declare(kind == Kind.DESK ? CodeKind.DESK : CodeKind.INSPECTORATE, code, map.place("code"));
        if (kind == Kind.DESK) {
            if (desk) {
                map.reject("kind", "there is a second agency of kind DESK");
            }
            desk = true;
        } else {
            inspectorate = true;
        }
    }

    private boolean outside(YamlMap map, @Nullable Kind kind) {
        boolean outside = map.flag("outside", kind == Kind.OUTSIDE_BODY);
        if (!outside && kind == Kind.OUTSIDE_BODY) {
            map.reject("outside", "must be true for an OUTSIDE_BODY");
        }
        if (outside && (kind == Kind.DESK || kind == Kind.INSPECTORATE)) {
            map.reject("outside", "a " + kind + " needs accounts here");
        }
        return outside;
    }

    private @Nullable String areaCode(YamlMap map, @Nullable Kind kind, @Nullable LocalDate validTo) {
        if (kind != Kind.DISTRICT_OFFICE) {
            if (map.optionalText("area_code") != null) {
                map.reject("area_code", "only a DISTRICT_OFFICE has one");
            }
            return null;
        }
        String code = map.code("area_code", CodeStyle.AREA);
        map.refer(CodeKind.KECAMATAN, code, "area_code");
        if (validTo == null && !code.isEmpty() && !kecamatanWithOffice.add(code)) {
            map.reject("area_code", "the kecamatan " + code + " has an office already");
        }
        return code;
    }

    private @Nullable String successor(YamlMap map, String code, @Nullable LocalDate validTo) {
        String successor = map.optionalCode("successor", CodeStyle.KEBAB);
        map.refer(CodeKind.AGENCY, successor, "successor");
        if (successor != null && validTo == null) {
            map.reject("successor", "only an agency that ends (valid_to) has one");
        }
        successors.add(code, successor, map.place("successor"));
        return successor;
    }

    private static @Nullable Contact contact(YamlMap map) {
        String phoneNumber = map.optionalText("phone_number");
        if (phoneNumber != null) {
            PhoneNumbers.check(map, "phone_number", phoneNumber);
        }
        String website = map.optionalText("website");
        if (website != null && !WEBSITE.matcher(website).matches()) {
            map.reject("website", "is no address like https://medan.go.id");
        }
        Contact contact = new Contact(phoneNumber, map.optionalText("email"), website, map.optionalText("address"));
        return contact.equals(Contact.NONE) ? null : contact;
    }
}
