package id.sahut.platform.security;

import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The caller of the current request. */
@ApplicationScoped
public class CurrentCaller {

    /** The attribute of the security identity that holds the {@link Caller}. */
    public static final String ATTRIBUTE = "sahut.caller";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller of an endpoint that needs one.
     *
     * @throws ProblemException {@link ProblemCode#UNAUTHENTICATED} if there is none
     */
    public Caller get() {
        return find().orElseThrow(() -> ProblemException.of(ProblemCode.UNAUTHENTICATED));
    }

    /** The caller, if the request carried a token. */
    public Optional<Caller> find() {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
