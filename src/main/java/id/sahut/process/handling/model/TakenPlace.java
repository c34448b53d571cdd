package id.sahut.process.handling.model;

import id.sahut.process.handling.CasePlace;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where the city takes a case to be, as columns of it. */
@Embeddable
public record TakenPlace(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable String kecamatanCode,
        @Nullable String kelurahanCode,
        String areaMethod,
        @Nullable Boolean insideCity) {

    static TakenPlace of(CasePlace place) {
        return new TakenPlace(
                place.latitude(),
                place.longitude(),
                place.address(),
                place.landmark(),
                place.kecamatanCode(),
                place.kelurahanCode(),
                place.areaMethod(),
                place.insideCity());
    }
}
