package id.sahut.demo.identity;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of caller a token can be had for, each with a person of its own that stays the same over restarts. */
enum Persona {
    CITIZEN("warga-siti", "Siti Rahmawati Lubis"),
    LIAISON("penghubung", "Budi Hartono Nasution"),
    COORDINATOR("koordinator-dewi", "Dewi Anggraini Siregar"),
    ADMINISTRATOR("administrator-rudi", "Rudi Simanjuntak"),
    AUDITOR("auditor-maria", "Maria Tarigan"),
    INTEGRATOR("city-app-backend", "City app");

    /** A liaison who does not say of which agency. */
    static final String USUAL_AGENCY = "dishub";

    private final String usualSubject;
    private final String usualName;

    Persona(String usualSubject, String usualName) {
        this.usualSubject = usualSubject;
        this.usualName = usualName;
    }

    /** The persona of a request's lower-case word, or null. */
    static @Nullable Persona of(String word) {
        return Arrays.stream(values())
                .filter(persona -> persona.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    boolean isIssuedByTheCityApp() {
        return this == CITIZEN || this == INTEGRATOR;
    }

    /** Fills in what the request left open. */
    PersonaDetails details(@Nullable String subject, @Nullable String agencyCode) {
        String agency = this == LIAISON ? Objects.requireNonNullElse(agencyCode, USUAL_AGENCY) : null;
        String usual = agency == null ? usualSubject : usualSubject + "-" + agency;
        return new PersonaDetails(Objects.requireNonNullElse(subject, usual), agency);
    }

    /** Adds the claims the real issuer would send. */
    void describe(JwtClaimsBuilder claims, PersonaDetails details) {
        // Another subject is another person, so it does not get this one's name.
        boolean usual = details.subject().startsWith(usualSubject);
        if (this != INTEGRATOR) {
            claims.claim("name", usual ? usualName : details.subject());
        }
        if (this == CITIZEN) {
            claims.claim("locale", "id");
            if (usual) {
                claims.claim("phone_number", "+6281200000001");
            }
        } else {
            claims.groups(Set.of(word()));
        }
        String agency = details.agencyCode();
        if (agency != null) {
            claims.claim("agency_code", agency);
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
