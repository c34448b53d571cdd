package id.sahut.city.profile;

import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CodeKind;
import id.sahut.city.file.Entry.CodeStyle;
import id.sahut.city.file.PhoneNumbers;
import id.sahut.city.file.YamlMap;
import id.sahut.city.profile.CityProfile.Bounds;
import id.sahut.city.profile.CityProfile.Emergency;
import id.sahut.city.profile.CityProfile.Ombudsman;
import id.sahut.platform.locale.LocalisedText;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code city.yaml}. */
public final class ProfileFile {

    public static final String NAME = "city.yaml";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final Pattern TICKET_PREFIX = Pattern.compile("[A-Z]{3,5}");

    /** In place of bounds that are wrong, so that no area is said to lie outside of them. */
    private static final Bounds ANYWHERE = new Bounds(-90, -180, 90, 180);

    private ProfileFile() {}

    /** Reads the file; null, and mistakes noted, if there is nothing to read. */
    public static @Nullable CityProfile read(CityFiles files) {
        return files.yamlMap(NAME, ProfileFile::profile);
    }

    private static CityProfile profile(YamlMap map) {
        String prefix = map.text("ticket_prefix");
        if (!prefix.isEmpty() && !TICKET_PREFIX.matcher(prefix).matches()) {
            map.reject("ticket_prefix", "must be three to five capital letters");
        }
        return new CityProfile(
                map.code("code", CodeStyle.KEBAB),
                map.localised("name", LONGEST_NAME),
                prefix,
                zone(map),
                closeOfBusiness(map),
                bounds(map),
                agency(map, "complaint_desk", CodeKind.DESK),
                agency(map, "inspectorate", CodeKind.INSPECTORATE),
                map.map("ombudsman", ProfileFile::ombudsman),
                emergency(map));
    }

    private static String agency(YamlMap map, String key, CodeKind kind) {
        String code = map.code(key, CodeStyle.KEBAB);
        map.refer(kind, code, key);
        return code;
    }

    private static ZoneId zone(YamlMap map) {
        String zone = map.text("time_zone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            map.reject("time_zone", "is no time zone like Asia/Jakarta");
            return ZoneOffset.UTC;
        }
    }

    private static LocalTime closeOfBusiness(YamlMap map) {
        String time = map.text("close_of_business");
        try {
            return time.isEmpty() ? LocalTime.NOON : LocalTime.parse(time);
        } catch (DateTimeParseException e) {
            map.reject("close_of_business", "is no time of day like \"17:00\"");
            return LocalTime.NOON;
        }
    }

    private static Bounds bounds(YamlMap map) {
        Bounds bounds = map.map(
                "bounds",
                sides -> new Bounds(
                        sides.latitude("south"),
                        sides.longitude("west"),
                        sides.latitude("north"),
                        sides.longitude("east")));
        if (bounds == null) {
            map.reject("bounds", "is missing");
            return ANYWHERE;
        }
        if (bounds.south() >= bounds.north() || bounds.west() >= bounds.east()) {
            map.reject("bounds", "south must be less than north, and west less than east");
            return ANYWHERE;
        }
        boolean known = bounds.south() < bounds.north() && bounds.west() < bounds.east();
        return known ? bounds : ANYWHERE;
    }

    private static Ombudsman ombudsman(YamlMap map) {
        return new Ombudsman(
                map.localised("name", LONGEST_TEXT),
                PhoneNumbers.read(map, "phone_numbers"),
                map.optionalText("website"));
    }

    private static Emergency emergency(YamlMap map) {
        Emergency emergency = map.map("emergency", part -> {
            List<String> numbers = PhoneNumbers.read(part, "phone_numbers");
            if (numbers.isEmpty()) {
                part.reject("phone_numbers", "somebody in danger needs at least one");
            }
            Words words = part.map("words", lists -> new Words(lists.texts("id"), lists.texts("en")));
            return new Emergency(
                    part.localised("text", LONGEST_TEXT),
                    numbers,
                    words == null ? List.of() : words.id(),
                    words == null ? List.of() : words.en());
        });
        if (emergency == null) {
            map.reject("emergency", "is missing");
            return new Emergency(new LocalisedText("", ""), List.of(), List.of(), List.of());
        }
        return emergency;
    }

    private record Words(List<String> id, List<String> en) {}
}
