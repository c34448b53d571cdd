package id.sahut.platform.security;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Endpoints of every kind of access, in builds of {@link IdentityApiTest} only. */
@Path("/probe")
@IfBuildProperty(name = "sahut.test.probe", stringValue = "true")
public class ProbeResource {

    /** What a test sees of the caller. */
    public record Seen(String issuer, String subject, List<String> roles, List<String> agencies) {

        static Seen of(Caller caller) {
            return new Seen(
                    caller.issuer(),
                    caller.subject(),
                    caller.roles().stream().map(Role::name).sorted().toList(),
                    caller.agencyCodes().stream().sorted().toList());
        }
    }

    private final CurrentCaller caller;

    ProbeResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @Path("public")
    @PermitAll
    public Seen anyone() {
        return new Seen("", "", List.of(), List.of());
    }

    /** Public, but another answer for whoever shows a token. */
    @GET
    @Path("curious")
    @PermitAll
    public Seen anyoneKnown() {
        return caller.find().map(Seen::of).orElseGet(this::anyone);
    }

    @GET
    @Path("citizen")
    @RolesAllowed(Role.Names.CITIZEN)
    public Seen citizen() {
        return Seen.of(caller.get());
    }

    @GET
    @Path("officer")
    @RolesAllowed({Role.Names.LIAISON, Role.Names.COORDINATOR})
    public Seen officer() {
        return Seen.of(caller.get());
    }
}
