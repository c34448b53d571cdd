package id.sahut.process.handling;

/** In which role somebody acted on a case. */
public enum ActorRole {
    REPORTER,
    LIAISON,
    COORDINATOR,
    /** The Inspektorat's liaison, on a case that another agency has. */
    INSPECTORATE,
    SYSTEM
}
