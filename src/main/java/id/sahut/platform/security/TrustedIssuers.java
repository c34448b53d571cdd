package id.sahut.platform.security;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The configured issuers. Built at start, so that a setting that is missing stops the start with one sentence. */
@Startup
@ApplicationScoped
class TrustedIssuers {

    private static final Logger LOG = Logger.getLogger(TrustedIssuers.class);
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);
    private static final Duration LEAST_THROTTLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(1);

    private final List<TrustedIssuer> issuers = new ArrayList<>();

    TrustedIssuers(IdentityConfig config, Clock clock) {
        add(IdentityConfig.CITY_APP, config.cityApp(), CallerClaims.ofCityApp(config.cityApp()), clock);
        add(IdentityConfig.STAFF, config.staff(), CallerClaims.ofStaff(config.staff()), clock);
        if (issuers.isEmpty()) {
            throw new ConfigurationException("No token issuer is configured: set sahut.identity.city-app.issuer,"
                    + " .jwks and .audience for citizens, and the same of sahut.identity.staff for officers.");
        }
    }

    /** The issuer whose {@code iss} it is. */
    Optional<TrustedIssuer> find(String iss) {
        return issuers.stream().filter(issuer -> issuer.issuer().equals(iss)).findFirst();
    }

    private void add(String name, IdentityConfig.Issuer config, CallerClaims callers, Clock clock) {
        if (config.issuer().isEmpty()
                && config.jwks().isEmpty()
                && config.audience().isEmpty()) {
            return;
        }
        String iss = required(name, "issuer", config.issuer());
        String location = required(name, "jwks", config.jwks());
        Set<String> audience = required(name, "audience", config.audience());
        check(find(iss).isEmpty(), name, "issuer", "must differ from the other issuer's");
        check(within(config.clockSkew(), Duration.ZERO, MOST_SKEW), name, "clock-skew", "must be from 0 to 5 minutes");
        check(
                config.refreshThrottle().compareTo(LEAST_THROTTLE) >= 0,
                name,
                "refresh-throttle",
                "must be 1 second or more");
        check(
                config.refreshAfter().compareTo(config.refreshThrottle()) >= 0,
                name,
                "refresh-after",
                "must not be shorter than refresh-throttle");
        check(
                within(config.fetchTimeout(), Duration.ofMillis(1), LONGEST_FETCH),
                name,
                "fetch-timeout",
                "must be from 1 millisecond to 1 minute");
        IssuerKeys keys = new IssuerKeys(
                name,
                document(name, location, config.fetchTimeout()),
                config.refreshAfter(),
                config.refreshThrottle(),
                clock);
        issuers.add(new TrustedIssuer(iss, audience, config, keys, callers, clock));
    }

    private static KeyDocument document(String name, String location, Duration timeout) {
        if (location.startsWith("http://")) {
            LOG.warnf("%s is not https: whoever stands between can become anybody", setting(name, "jwks"));
        }
        try {
            return KeyDocument.at(location, timeout);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(setting(name, "jwks") + " is neither a URL nor the path of a file.", e);
        }
    }

    private static <T> T required(String name, String property, Optional<T> value) {
        return value.orElseThrow(() -> new ConfigurationException(
                setting(name, property) + " is missing: an issuer needs issuer, jwks and audience."));
    }

    private static void check(boolean good, String name, String property, String rule) {
        if (!good) {
            throw new ConfigurationException(setting(name, property) + ' ' + rule + '.');
        }
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static String setting(String name, String property) {
        return "sahut.identity." + name + '.' + property;
    }
}
