package id.sahut.city.file;

/** A mistake in a city's file, in words for the operator who wrote it. */
public record FileError(Place place, String reason) {

    /** As compilers print it, {@code file:line: reason}. */
    @Override
    public String toString() {
        return place.file() + ':' + place.line() + ": " + reason;
    }
}
