package id.sahut.platform.security;

/** Who somebody is to the API. A caller may have several; rights are the union. */
public enum Role {
    /** A person signed in with the city app. */
    CITIZEN,
    /** <i>Pejabat penghubung</i> of one or more agencies. */
    LIAISON,
    /** The city's complaint desk (<i>admin koordinator</i>). */
    COORDINATOR,
    /** Reads every case and its history, never the reporter. */
    AUDITOR,
    /** Configures; sees no case. */
    ADMINISTRATOR,
    /** The city app's backend. */
    INTEGRATOR;

    /** The names for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String CITIZEN = "CITIZEN";
        public static final String LIAISON = "LIAISON";
        public static final String COORDINATOR = "COORDINATOR";
        public static final String AUDITOR = "AUDITOR";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";
        public static final String INTEGRATOR = "INTEGRATOR";

        private Names() {}
    }
}
