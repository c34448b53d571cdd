package id.sahut.platform.startup;

import java.util.Map;

/** What the process was asked to do. */
public enum Command {
    /** Serve until stopped. */
    SERVE,

    /** Bring the database's schema up to date with the credentials of {@code quarkus.flyway.*}, then exit with 0. */
    MIGRATE;

    /**
     * Reads the command line: nothing, or {@code migrate}.
     *
     * @throws StartRefusedException for anything else
     */
    public static Command of(String... arguments) {
        if (arguments.length == 0) {
            return SERVE;
        }
        if (arguments.length == 1 && arguments[0].equals("migrate")) {
            return MIGRATE;
        }
        throw new StartRefusedException("Sahut does not know the command \"" + String.join(" ", arguments)
                + "\": start it without one to serve, or with \"migrate\" to migrate the database.");
    }

    /** The settings that make the application do it. */
    public Map<String, String> settings() {
        return switch (this) {
            case SERVE -> Map.of();
            case MIGRATE ->
                Map.of(
                        "quarkus.flyway.migrate-at-start", "true",
                        "quarkus.init-and-exit", "true",
                        "quarkus.http.host-enabled", "false");
        };
    }
}
