package id.sahut.process.handling;

import org.jspecify.annotations.Nullable;

/**
 * Where the city takes a case to be.
 *
 * @param areaMethod how the area was found
 * @param insideCity null when there is no place to judge by
 */
public record CasePlace(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable String kecamatanCode,
        @Nullable String kelurahanCode,
        String areaMethod,
        @Nullable Boolean insideCity) {}
