package id.sahut.city.standard;

/**
 * How long something may take.
 *
 * @param standardCode the row of the service standards that says so
 */
public record Limit(String standardCode, int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS,
        HOURS,
        DAYS
    }
}
