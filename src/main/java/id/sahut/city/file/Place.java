package id.sahut.city.file;

/**
 * A line of a file.
 *
 * @param line counted from 1
 */
public record Place(String file, int line) {

    /** For what concerns a file as a whole. */
    public static Place start(String file) {
        return new Place(file, 1);
    }
}
