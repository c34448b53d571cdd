package id.sahut.process.handling;

/** How far the citizen's one appeal against an archival has come. */
public enum Appeal {
    NONE,
    PENDING,
    DECIDED
}
