package id.sahut.city.standard;

/** Whether a complaint is about conduct that must be supervised (<i>berkadar pengawasan</i>). Set by the verifier. */
public enum SupervisionClass {
    ORDINARY,
    /** Abuse of authority, extortion, discipline: secret, and the Inspektorat's. */
    SUPERVISORY
}
