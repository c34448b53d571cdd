package id.sahut.city.category;

/** How fast a matter turns into harm. */
public enum Urgency {
    NORMAL,
    HIGH,
    /** Life or health; its limits are counted in hours. */
    DANGER
}
