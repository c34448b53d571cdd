package id.sahut.process.handling;

/** In which role somebody acted on a case. */
public enum ActorRole {
    REPORTER,
    LIAISON,
    COORDINATOR,
    SYSTEM
}
