package id.sahut.platform.startup;

import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * The settings without which a start would only fail later and less clearly. A development or demo build has them from
 * its {@link StartPreparation}; a production build must be given them.
 */
public final class RequiredSettings {

    private static final String CARRIED_CITY = "city/medan/city.yaml";

    private static final List<String> TO_SERVE = List.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "sahut.identity.city-app.issuer",
            "sahut.identity.city-app.jwks",
            "sahut.identity.city-app.audience",
            "sahut.identity.staff.issuer",
            "sahut.identity.staff.jwks",
            "sahut.identity.staff.audience");

    private static final List<String> TO_MIGRATE = List.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.flyway.username",
            "quarkus.flyway.password");

    private final List<String> names;

    private RequiredSettings(List<String> names) {
        this.names = names;
    }

    public static RequiredSettings of(Command command) {
        return switch (command) {
            case MIGRATE -> new RequiredSettings(TO_MIGRATE);
            case SERVE -> {
                List<String> names = new ArrayList<>(TO_SERVE);
                if (!carriesCity()) {
                    names.add("sahut.city.folder");
                }
                yield new RequiredSettings(List.copyOf(names));
            }
        };
    }

    /**
     * Checks all of them at once, so that one attempt tells everything that is missing.
     *
     * @throws StartRefusedException naming the missing ones
     */
    public void check(Config config) {
        SmallRyeConfig settings = config.unwrap(SmallRyeConfig.class);
        List<String> missing = names.stream()
                .filter(name -> settings.getOptionalValue(name, String.class).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefusedException(
                    "Sahut cannot start, because nothing is configured for " + String.join(", ", missing)
                            + ": set each as a system property, an environment variable or in config/application.properties"
                            + " (docs/operations.md explains them).");
        }
    }

    private static boolean carriesCity() {
        return Thread.currentThread().getContextClassLoader().getResource(CARRIED_CITY) != null;
    }
}
