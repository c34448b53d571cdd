package id.sahut.process.report;

/** How a report reached the city. */
public enum Channel {
    CITY_APP,
    PHONE,
    WALK_IN,
    LETTER,
    EMAIL,
    MESSAGING,
    SOCIAL_MEDIA,
    NATIONAL,
    OPEN311
}
