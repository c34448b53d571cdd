package id.sahut.city.profile;

import id.sahut.platform.locale.LocalisedText;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is only one of in a city.
 *
 * @param ticketPrefix three to five letters in front of every ticket number
 * @param closeOfBusiness the hour of a working day at which deadlines fall due
 * @param deskCode the complaint desk's agency
 */
public record CityProfile(
        String code,
        LocalisedText name,
        String ticketPrefix,
        ZoneId zone,
        LocalTime closeOfBusiness,
        Bounds bounds,
        String deskCode,
        String inspectorateCode,
        @Nullable Ombudsman ombudsman,
        Emergency emergency) {

    /** WGS 84 degrees. Outside it a report is accepted with a warning. */
    public record Bounds(double south, double west, double north, double east) {
        /** Whether a point is within, the edges included. */
        public boolean contains(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }

        /** Whether a point outside would be within if latitude and longitude changed places. */
        public boolean looksSwapped(double latitude, double longitude) {
            return !contains(latitude, longitude) && contains(longitude, latitude);
        }
    }

    /** The external supervisor. */
    public record Ombudsman(
            LocalisedText name,
            List<String> phoneNumbers,
            @Nullable String website) {}

    /** What to say, and by which words a text shows that somebody is in danger. */
    public record Emergency(
            LocalisedText text, List<String> phoneNumbers, List<String> wordsId, List<String> wordsEn) {}
}
