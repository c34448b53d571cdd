package id.sahut.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Whose tokens are believed. At least one of the two issuers has to be configured; of one that is not, no token is
 * accepted. Nothing is shared between the two, neither keys nor claim names.
 */
@ConfigMapping(prefix = "sahut.identity")
public interface IdentityConfig {

    /** The name of the citizens' issuer, as stored with a person. */
    String CITY_APP = "city-app";
    /** The name of the officers' issuer, as stored with a person. */
    String STAFF = "staff";

    /** The city app, which citizens sign in with. Its tokens never yield an officer's role. */
    Issuer cityApp();

    /** The staff directory, which officers sign in with. Its tokens never make a citizen. */
    StaffIssuer staff();

    /**
     * One issuer of tokens. A claim is named by its name or, when nested, by a path such as
     * {@code realm_access/roles}; a claim whose whole name equals the path comes first, so that names which are URLs
     * work unquoted.
     */
    interface Issuer {

        String ALGORITHMS = "RS256,PS256,ES256";
        String CLOCK_SKEW = "PT30S";
        String REFRESH_AFTER = "PT10M";
        String REFRESH_THROTTLE = "PT10S";
        String FETCH_TIMEOUT = "PT3S";

        /** The {@code iss} of its tokens, compared byte for byte. Absent: the issuer is not configured. */
        Optional<String> issuer();

        /** Where its JSON Web Key Set is: an {@code http(s)} URL or the path of a file. Fetched on first use. */
        Optional<String> jwks();

        /**
         * Who its tokens must be meant for: {@code aud} holds at least one of these. A configured issuer needs it, in
         * production too, because the same issuer signs tokens for other applications of the city.
         */
        Optional<Set<String>> audience();

        /** The signatures accepted. Only those made with a private key exist here. */
        @WithDefault(ALGORITHMS)
        Set<TokenAlgorithm> algorithms();

        /** How far the issuer's clock may be off; at most five minutes. */
        @WithDefault(CLOCK_SKEW)
        Duration clockSkew();

        /**
         * The age at which a key set is fetched again, so that a withdrawn key stops working. If that fails, the known
         * keys stay.
         */
        @WithDefault(REFRESH_AFTER)
        Duration refreshAfter();

        /**
         * The least time between two fetches, whatever tokens arrive; at least a second. A new key is known at the
         * latest after this time.
         */
        @WithDefault(REFRESH_THROTTLE)
        Duration refreshThrottle();

        /** How long a fetch may wait for a connection, and again for data. */
        @WithDefault(FETCH_TIMEOUT)
        Duration fetchTimeout();

        /** The claim with the groups, a string or an array; the names of roles count, in any case. */
        @WithDefault("groups")
        String groupsClaim();

        /** The claim with the person's name. */
        @WithDefault("name")
        String nameClaim();

        /** The claim with the telephone number, E.164. */
        @WithDefault("phone_number")
        String phoneNumberClaim();

        /** The claim with the address for e-mail. */
        @WithDefault("email")
        String emailClaim();

        /** The claim with the preferred language, BCP 47. */
        @WithDefault("locale")
        String localeClaim();
    }

    /** The staff directory has agencies as well. */
    interface StaffIssuer extends Issuer {

        /** The claim with the code of a liaison's agency, or an array of them. */
        @WithDefault("agency_code")
        String agencyClaim();
    }
}
