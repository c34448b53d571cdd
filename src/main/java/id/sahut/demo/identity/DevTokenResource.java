package id.sahut.demo.identity;

import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hands a token to anyone who asks. Development, tests and the demo jar have it; a production jar does not. */
@Path("/dev/tokens")
@PermitAll
@Blocking
public class DevTokenResource {

    private static final int LONGEST = 255;

    private final Clock clock;
    private final Optional<String> keys;

    public DevTokenResource(Clock clock, @ConfigProperty(name = DemoIssuers.KEYS_SETTING) Optional<String> keys) {
        this.clock = clock;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<DevTokenResponse> createDevToken(@Nullable DevTokenRequest request) {
        // With real issuers configured there is no key to sign with.
        String folder = keys.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        if (request == null) {
            throw ProblemException.of(ProblemCode.MALFORMED_JSON);
        }
        FieldChecks checks = new FieldChecks();
        Persona persona = checks.known(
                "/persona", checks.required("/persona", request.persona()), Persona::of, Code.UNKNOWN_VALUE);
        String subject = checks.optionalLine("/subject", request.subject(), 1, LONGEST);
        String agencyCode = checks.optionalLine("/agency_code", request.agencyCode(), 1, LONGEST);
        if (agencyCode != null && persona != null && persona != Persona.LIAISON) {
            checks.reject("/agency_code", Code.NOT_ALLOWED);
        }
        checks.throwIfAny();
        IssuedToken issued = DemoIssuers.readFrom(java.nio.file.Path.of(folder))
                .issue(Objects.requireNonNull(persona), persona.details(subject, agencyCode), clock.instant());
        return RestResponse.ok(new DevTokenResponse(issued.token(), issued.expiresAt()));
    }
}
